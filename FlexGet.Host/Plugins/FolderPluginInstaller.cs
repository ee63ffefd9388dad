using FlexGet.Core;
using FlexGet.Core.Plugins;

namespace FlexGet.Host.Plugins;

/// <summary>Takes every folder of the plugins directory as far as it goes, and makes those that come through the plugins in force.</summary>
internal sealed partial class FolderPluginInstaller(
    ServerOptions options, PluginPreparation preparation, PluginAdmission admission, PluginSwitch plugins, TimeProvider time, ILogger<FolderPluginInstaller> log)
    : PluginInstaller
{
    public override async Task InstallAsync(CancellationToken cancellationToken)
    {
        var attempts = PluginFolder.In(options.PluginsDirectory).Select(folder => new PluginAttempt(folder, time)).ToList();
        await Task.WhenAll(attempts.Select(preparation.LoadAsync));
        foreach (var attempt in attempts)
        {
            await preparation.ComposeAsync(attempt);
        }

        await admission.CheckAsync(attempts);
        attempts.ForEach(Log);
        await plugins.ReplaceAsync(attempts, cancellationToken);
    }

    private void Log(PluginAttempt attempt)
    {
        var status = attempt.Status;
        if (attempt.IsAlive)
        {
            LogActive(status.Name, status.Version);
        }
        else
        {
            LogRejected(status.Name, status.State, status.Stage, status.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The plugin {Plugin} {Version} is active.")]
    private partial void LogActive(string plugin, string? version);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The plugin {Plugin} is {State} ({Stage}): {Reason}.")]
    private partial void LogRejected(string plugin, PluginState state, string? stage, string? reason);
}
