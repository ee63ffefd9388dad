using FlexGet.Plugins.Scheduler.Config;

namespace FlexGet.Plugins.Scheduler;

/// <summary>
/// Finds the row of each schedule of the config again, so that ids and last runs outlive edits: by equal content, then by equal
/// tasks, then by the place in the list.
/// </summary>
internal static class ScheduleMatching
{
    // A timer may fire a little early, and what it fired for is not due again.
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(2);

    public static IReadOnlyList<(ScheduleDefinition Definition, ScheduleRow? Row)> Match(
        IReadOnlyList<ScheduleDefinition> definitions, IReadOnlyList<ScheduleRow> rows)
    {
        var free = rows.ToList();
        var found = new ScheduleRow?[definitions.Count];
        Take((definition, row) => definition.Content == row.Content);
        Take((definition, row) => definition.Tasks == row.Tasks);
        Take((definition, row) => definition.Position == row.Position);
        return [.. definitions.Zip(found)];

        void Take(Func<ScheduleDefinition, ScheduleRow, bool> isSame)
        {
            for (var at = 0; at < found.Length; at++)
            {
                if (found[at] is null && free.Find(row => isSame(definitions[at], row)) is { } row)
                {
                    found[at] = row;
                    free.Remove(row);
                }
            }
        }
    }

    /// <summary>The row as it is to be stored for the definition.</summary>
    public static ScheduleRow RowOf(ScheduleDefinition definition, ScheduleRow? known, DateTimeOffset now)
    {
        var isSameTiming = known?.Timing == definition.Timing;
        var row = new ScheduleRow
        {
            Id = known?.Id ?? 0,
            Position = definition.Position,
            Content = definition.Content,
            Tasks = definition.Tasks,
            Timing = definition.Timing,

            // A schedule that lost its last task waits for the user to look at it.
            IsEnabled = definition.Config.Tasks.Count > 0 && (known?.IsEnabled ?? true),
            Anchor = isSameTiming && known is not null && known.Anchor <= now ? known.Anchor : now,
            Due = isSameTiming ? known?.Due : null,
            LastRun = known?.LastRun,
            LastExecution = known?.LastExecution,
        };
        return row with { Due = row.IsEnabled ? DueOf(definition, row, now) : null };
    }

    /// <summary>The stored time, unless it is later than the timing can mean: it was reckoned while the clock was ahead.</summary>
    private static DateTimeOffset? DueOf(ScheduleDefinition definition, ScheduleRow row, DateTimeOffset now) =>
        row.Due is { } due && due <= definition.Times.Next(now + Early, row.Anchor) ? due : definition.Times.Next(now, row.Anchor);
}
