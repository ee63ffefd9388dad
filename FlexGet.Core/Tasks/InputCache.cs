using System.Collections.Concurrent;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Core.Tasks;

/// <summary>
/// What inputs made in the last minutes, so that reruns and tasks with the same input ask its source once. Every reader gets entries
/// of its own; an empty answer counts as well. Who starts an execution by hand wants to know what the source has now: such an
/// execution uses the answers of its own tasks and passes only.
/// </summary>
public sealed class InputCache(TimeProvider time)
{
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Plugin, string Source), Answer> _answers = new();

    // Held by whoever asks the source: tasks that run side by side wait for its answer, and do not ask themselves.
    private readonly ConcurrentDictionary<(string Plugin, string Source), SemaphoreSlim> _asking = new();

    /// <summary>The entries of a source, from the cache unless the execution forbids it.</summary>
    /// <param name="run">The run that wants them.</param>
    /// <param name="plugin">The input plugin.</param>
    /// <param name="source">What the entries depend on: the url, and every option that changes them.</param>
    /// <param name="make">Asks the source.</param>
    /// <param name="cancellationToken">That of the phase.</param>
    public async ValueTask<IEnumerable<Entry>> GetAsync(
        TaskRun run,
        string plugin,
        string source,
        Func<CancellationToken, ValueTask<IEnumerable<Entry>>> make,
        CancellationToken cancellationToken)
    {
        RemoveOld();
        var key = (plugin, source);
        var asking = _asking.GetOrAdd(key, _ => new SemaphoreSlim(1, 1));
        await asking.WaitAsync(cancellationToken);
        try
        {
            if (_answers.TryGetValue(key, out var answer) && IsGoodFor(run, answer))
            {
                run.Log.Verbose("Using the entries that the source had a moment ago");
                return answer.Copies();
            }

            answer = new Answer(run.ExecutionId, time.GetTimestamp(), [.. await make(cancellationToken)]);
            _answers[key] = answer;
            return answer.Copies();
        }
        finally
        {
            // Who waits has it already; who comes later finds the answer, or asks anew.
            _asking.TryRemove(KeyValuePair.Create(key, asking));
            asking.Release();
        }
    }

    private static bool IsGoodFor(TaskRun run, Answer answer) =>
        run.Options.NoCache != true && (!run.IsManual || answer.Execution == run.ExecutionId);

    private void RemoveOld()
    {
        foreach (var (key, answer) in _answers)
        {
            if (time.GetElapsedTime(answer.Made) > Age)
            {
                _answers.TryRemove(key, out _);
            }
        }
    }

    private sealed record Answer(long Execution, long Made, IReadOnlyList<Entry> Entries)
    {
        // The kept ones are never given away: a reader may change its entries while another copies.
        public List<Entry> Copies() => [.. Entries.Select(entry => entry.Copy())];
    }
}
