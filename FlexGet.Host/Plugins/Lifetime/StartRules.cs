using FlexGet.Core.Executions;
using FlexGet.Core.Health;
using FlexGet.Core.Plugins;

namespace FlexGet.Host.Plugins.Lifetime;

/// <summary>How this start goes: with plugins or without, under way or done.</summary>
internal sealed class StartRules(
    BootGuard guard, PluginRegistry plugins, LiveExecutions executions, TimeProvider time, bool isSafeAsked)
    : IHostedLifecycleService, IHealthSource, IDisposable
{
    /// <summary>A plugin that kills the server within this time does so at every start.</summary>
    private static readonly TimeSpan Probation = TimeSpan.FromSeconds(60);

    private ITimer? _probation;

    public bool IsSafe => isSafeAsked || guard.IsSafe;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        guard.Begin();
        if (IsSafe)
        {
            // Without plugins they would run as if nothing stood in their tasks, and be over.
            executions.RestBecause($"the server runs in safe mode, without plugins, and executes nothing. {Remedy}");
        }

        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        // The server and its own plugins do not die of themselves: whoever kills it then, safe mode would not help.
        if (plugins.Current.Statuses.Any(IsSuspect))
        {
            _probation = time.CreateTimer(_ => EndProbation(), null, Probation, Timeout.InfiniteTimeSpan);
        }
        else
        {
            guard.Complete();
        }

        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        Dispose();
        guard.End();
        return Task.CompletedTask;
    }

    public void Dispose() => _probation?.Dispose();

    public IEnumerable<HealthIssue> Check() => !IsSafe
        ? []
        : [new HealthIssue(
            "plugins",
            HealthSeverity.Error,
            "The server runs in safe mode, without plugins, so tasks do not run; what is pending waits for the next start without it.",
            Remedy)];

    private string Remedy => isSafeAsked
        ? "Restart it without --safe-mode."
        : "It did not get through its last starts, or died soon after them. Switch off the plugin that is at fault with POST /plugins/{name}/disable and restart it.";

    /// <summary>True for a plugin from elsewhere of which some code may have run; one that fails to be made may have started a thread.</summary>
    private static bool IsSuspect(PluginStatus plugin) =>
        plugin.State is PluginState.Active or PluginState.Malfunctioned && !PluginFolder.IsNameInTheBox(plugin.Name);

    private void EndProbation()
    {
        try
        {
            guard.Complete();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A full disk: if the server is killed as well, this start counts as one that failed.
        }
    }
}
