using System.Globalization;
using FlexGet.Core.Plugins;

namespace FlexGet.Host.Plugins.Lifetime;

/// <summary>Keeps plugins from being loaded that may not be: switched off, known to kill the server, or one generation too many.</summary>
internal sealed class PluginRules(PluginSwitches switches, BootGuard guard, StartRules start)
{
    private const int DefaultGenerations = 200;

    private readonly int _maximum = int.TryParse(
        Environment.GetEnvironmentVariable("FLEXGET_PLUGIN_GENERATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out var found)
        ? found
        : DefaultGenerations;

    private int _generations;

    public void Forgive(string name) => guard.Forgive(name);

    public void SetEnabled(string name, bool isEnabled)
    {
        switches.Set(name, isEnabled);
        if (isEnabled)
        {
            guard.Forgive(name);
        }
    }

    /// <summary>Rejects the attempt when a rule says so; <paramref name="before"/> is what its folder was until now.</summary>
    public void Apply(PluginAttempt attempt, PluginAttempt? before)
    {
        if (!attempt.IsAlive)
        {
            return;
        }

        if (ReasonAgainst(attempt.Folder) is { } reason)
        {
            attempt.Reject(reason.Stage, reason.Rejection);
        }
        else if (before is not null && ++_generations > _maximum)
        {
            attempt.Generation = before.Served;
            attempt.Reject(PluginStage.Loading, new PluginRejectedException(
                PluginState.RestartRequired,
                $"plugins were replaced {_maximum} times since the server started and what they leave behind adds up; restart it to take the newest"));
        }
    }

    private (string? Stage, PluginRejectedException Rejection)? ReasonAgainst(PluginFolder folder)
    {
        if (start.IsSafe)
        {
            return (PluginStage.SafeMode, new PluginRejectedException(PluginState.Disabled, "the server runs in safe mode, without plugins"));
        }

        if (switches.IsOff(folder.Name))
        {
            return (null, new PluginRejectedException(PluginState.Disabled, "it was switched off"));
        }

        return guard.CrashOf(folder) is { } stage
            ? (stage, PluginRejectedException.Malfunctioned(
                $"the server died in it ({stage}); it is left out until its folder changes, or it is enabled or reloaded"))
            : null;
    }
}
