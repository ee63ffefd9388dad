using FlexGet.Core.Events;
using FlexGet.Core.Plugins;

namespace FlexGet.Host.Plugins;

/// <summary>Tells the log and everyone who listens at /events what became of plugins.</summary>
internal sealed partial class PluginNews(ServerEvents events, ILogger<PluginNews> log)
{
    public void Tell(PluginSet before, PluginSet after)
    {
        var known = before.Statuses.ToDictionary(status => status.Name, StringComparer.Ordinal);
        foreach (var details in PluginDetails.Of(after).Where(details => IsNews(details, known.GetValueOrDefault(details.Name))))
        {
            Log(details);
            events.Send("plugin.changed", details);
        }

        foreach (var gone in known.Keys.Except(after.Statuses.Select(status => status.Name)))
        {
            LogGone(gone);
            events.Send("plugin.removed", new { Name = gone });
        }
    }

    private static bool IsNews(PluginDetails details, PluginStatus? before) =>
        (details.State, details.Message, details.Version, details.Since) != (before?.State, before?.Message, before?.Version, before?.Since);

    private void Log(PluginDetails plugin)
    {
        if (plugin.State is PluginState.Active or PluginState.Disabled)
        {
            LogState(plugin.Name, plugin.Version, plugin.State);
        }
        else
        {
            LogProblem(plugin.Name, plugin.State, plugin.Stage, plugin.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The plugin {Plugin} {Version} is {State}.")]
    private partial void LogState(string plugin, string? version, PluginState state);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The plugin {Plugin} is {State} ({Stage}): {Reason}.")]
    private partial void LogProblem(string plugin, PluginState state, string? stage, string? reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The plugin {Plugin} was removed.")]
    private partial void LogGone(string plugin);
}
