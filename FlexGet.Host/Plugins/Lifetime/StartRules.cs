using FlexGet.Core.Health;

namespace FlexGet.Host.Plugins.Lifetime;

/// <summary>How this start goes: with plugins or without, under way or done.</summary>
internal sealed class StartRules(BootGuard guard, bool isSafeAsked) : IHostedLifecycleService, IHealthSource
{
    public bool IsSafe => isSafeAsked || guard.IsSafe;

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        guard.Begin();
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        guard.Complete();
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        guard.End();
        return Task.CompletedTask;
    }

    public IEnumerable<HealthIssue> Check() => !IsSafe
        ? []
        : [new HealthIssue(
            "plugins",
            HealthSeverity.Error,
            "The server runs in safe mode, without plugins, so tasks do not run.",
            isSafeAsked
                ? "Restart it without --safe-mode."
                : "It did not get through its last starts. Switch off the plugin that is at fault with POST /plugins/{name}/disable and restart it.")];
}
