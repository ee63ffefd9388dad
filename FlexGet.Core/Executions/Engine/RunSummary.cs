using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions.Engine;

/// <summary>The lines of the log that sum up a pass.</summary>
internal static class RunSummary
{
    public static void WriteProduced(ActiveTaskRun run)
    {
        if (run.All.Count > 0)
        {
            run.Log.Verbose($"Produced {run.All.Count} entries");
        }
        else if (!run.IsDisabled(Phase.Input) && !run.MayBeEmpty)
        {
            run.Log.Warning("The task has no entries: its inputs found nothing, or one of them is not set up well");
        }
    }

    public static void WriteCounts(ActiveTaskRun run)
    {
        if (run.Log.IsEnabled(TaskLogLevel.Info))
        {
            var counts = EntryCounts.Of(run.All);
            run.Log.Info(
                $"Summary - Accepted: {counts.Accepted} (Rejected: {counts.Rejected} Undecided: {counts.Undecided} Failed: {counts.Failed})");
        }
    }

    /// <summary>Lines for entries that nobody decided on, for those who ask for details.</summary>
    public static void WriteUndecided(ActiveTaskRun run)
    {
        if (run.Options.Loglevel is null or > TaskLogLevel.Verbose)
        {
            return;
        }

        foreach (var entry in run.Undecided)
        {
            run.Log.Verbose($"UNDECIDED: `{entry.Title}`");
        }
    }
}

/// <summary>How many entries are in each state.</summary>
internal sealed record EntryCounts(int Accepted, int Rejected, int Failed, int Undecided)
{
    public static EntryCounts Of(IReadOnlyList<Entry> entries)
    {
        Span<int> counts = stackalloc int[4];
        for (var index = 0; index < entries.Count; index++)
        {
            counts[(int)entries[index].State]++;
        }

        return new EntryCounts(
            counts[(int)EntryState.Accepted], counts[(int)EntryState.Rejected], counts[(int)EntryState.Failed], counts[(int)EntryState.Undecided]);
    }
}
