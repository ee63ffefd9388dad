using Microsoft.Extensions.Hosting;

namespace FlexGet.Core.Health;

/// <summary>When the server was started.</summary>
internal sealed class ServerStart(TimeProvider time) : IHostedService
{
    public DateTimeOffset Time { get; private set; } = time.GetUtcNow();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Time = time.GetUtcNow();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
