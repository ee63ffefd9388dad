using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FlexGet.Core.Plugins;

/// <summary>Lets everybody remove old records once a day, a small batch at a time, those of tasks that no longer run too.</summary>
internal sealed partial class DailyCleanup(
    Contributions contributions, TimeProvider time, ILogger<DailyCleanup> logger) : BackgroundService
{
    public static readonly TimeSpan Period = TimeSpan.FromDays(1);

    /// <summary>Not while the server starts and people wait for it.</summary>
    public static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(5);

    /// <summary>How long one memory may take in all.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private const int Batch = 500;

    /// <summary>Removes all that is too old now; answers how much it was.</summary>
    public async Task<int> RemoveOldAsync(CancellationToken cancellationToken)
    {
        using var hold = contributions.Hold();
        var sum = 0;
        foreach (var (owner, memory) in await MemoriesAsync(hold.Plugins, cancellationToken))
        {
            sum += await RemoveOldAsync(owner, memory, cancellationToken);
        }

        return sum;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(FirstPause, time, stoppingToken);
        while (true)
        {
            await TryRemoveOldAsync(stoppingToken);
            await Task.Delay(Period, time, stoppingToken);
        }
    }

    // Whatever went wrong today: tomorrow is another day.
    private async Task TryRemoveOldAsync(CancellationToken cancellationToken)
    {
        try
        {
            var count = await RemoveOldAsync(cancellationToken);
            if (count > 0)
            {
                LogRemoved(count);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotCleaned(exception);
        }
    }

    // Asking runs constructors of plugins, and one that blocks must not stop the loop for good.
    private async Task<IReadOnlyList<(string Owner, IAgingMemory Memory)>> MemoriesAsync(
        IReadOnlyList<ActivePlugin> active, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(() => contributions.Of<IAgingMemory>(active).ToList(), cancellationToken).WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            LogFailure("a plugin", nameof(IAgingMemory), exception);
            return [];
        }
    }

    private async Task<int> RemoveOldAsync(string owner, IAgingMemory memory, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        var token = ended.Token;
        try
        {
            // In a thread that can be left alone: a plugin that blocks would keep all others waiting.
            return await Task.Run(() => RemoveInBatchesAsync(memory, token), token).WaitAsync(token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            LogFailure(owner, memory.GetType().Name, exception);
            return 0;
        }
    }

    private static async Task<int> RemoveInBatchesAsync(IAgingMemory memory, CancellationToken cancellationToken)
    {
        var sum = 0;
        int removed;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            removed = await memory.RemoveOldAsync(Batch, cancellationToken);
            sum += removed;
        }
        while (removed > 0);
        return sum;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} old records were removed")]
    private partial void LogRemoved(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Old records could not be removed; trying again in a day")]
    private partial void LogNotCleaned(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The old records of {Owner} ({Memory}) could not be removed; trying again in a day")]
    private partial void LogFailure(string owner, string memory, Exception exception);
}
