using FlexGet.Core.Health;
using Microsoft.Extensions.Logging;

namespace FlexGet.Core.Plugins;

/// <summary>Passes on what the plugins find.</summary>
internal sealed partial class PluginHealthSources(Contributions contributions, ILogger<PluginHealthSources> logger) : IHealthSource
{
    public IEnumerable<HealthIssue> Check()
    {
        using var hold = contributions.Hold();
        return [.. contributions.Of<IHealthSource>(hold.Plugins)
            .Where(source => source.Owner != Contributions.Server)
            .SelectMany(source => Ask(source.Owner, source.Service))];
    }

    private List<HealthIssue> Ask(string owner, IHealthSource source)
    {
        try
        {
            return [.. source.Check()];
        }
        catch (Exception exception)
        {
            // One plugin that fails must not hide what the others found.
            LogFailure(owner, exception);
            return [new HealthIssue("plugins", HealthSeverity.Warning, $"the plugin {owner} could not tell how it is", "See the server's log.")];
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The health of the plugin {Owner} is unknown")]
    private partial void LogFailure(string owner, Exception exception);
}
