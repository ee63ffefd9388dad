using FlexGet.Core.Executions.Records;
using Microsoft.Extensions.Hosting;

namespace FlexGet.Core.Executions;

/// <summary>Takes up what an earlier process left, before requests are answered and before the worker starts.</summary>
internal sealed class QueueStartup(ExecutionQueue queue, EntryRepository entries) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await entries.ForgetUnknownAsync(cancellationToken);
        await queue.ResumeAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
