using FlexGet.Plugins.Scheduler.Config;

namespace FlexGet.Plugins.Scheduler;

/// <summary>The schedules in force, and what is known of each; the table is written before memory is.</summary>
internal sealed class ScheduleBook(ScheduleRepository repository, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private volatile IReadOnlyList<Schedule> _current = [];

    public IReadOnlyList<Schedule> Current => _current;

    /// <summary>The zone of schedules that name none.</summary>
    public TimeZoneInfo LocalZone => time.LocalTimeZone;

    public DateTimeOffset Now => time.GetUtcNow();

    public Schedule? Find(long id) => _current.FirstOrDefault(schedule => schedule.Id == id);

    /// <summary>Takes over the schedules of a config.</summary>
    /// <returns>What that has changed, since the last time the server ran too.</returns>
    public async Task<BookChanges> AdjustAsync(IReadOnlyList<ScheduleDefinition> definitions, CancellationToken cancellationToken)
    {
        var changes = new BookChanges([], [], []);
        await TakeTurnAsync(
            async () =>
            {
                var now = time.GetUtcNow();
                var known = await repository.ReadAsync(cancellationToken);
                var matches = ScheduleMatching.Match(definitions, known);
                var rows = matches.Select(match => ScheduleMatching.RowOf(match.Definition, match.Row, now)).ToList();
                var stored = await repository.ReplaceAsync(rows, cancellationToken);
                _current = [.. stored.Zip(definitions, (row, definition) => new Schedule(row, definition))];
                changes = ChangesOf(known, _current);
            },
            cancellationToken);
        return changes;
    }

    /// <summary>Switches a schedule on or off; what it missed while it was off stays missed.</summary>
    public Task EnableAsync(long id, bool isEnabled, CancellationToken cancellationToken) => ChangeAsync(
        id,
        schedule => isEnabled == schedule.Row.IsEnabled
            ? schedule.Row
            : schedule.Row with { IsEnabled = isEnabled, Due = isEnabled ? schedule.DueAfter(time.GetUtcNow()) : null },
        cancellationToken);

    /// <summary>Notes that a schedule was due, and what it started if anything.</summary>
    public Task AdvanceAsync(long id, DateTimeOffset fired, long? execution, CancellationToken cancellationToken) => ChangeAsync(
        id,
        schedule => schedule.Row with
        {
            // A timer may be a little early; the same run must not be due again.
            Due = schedule.Row.IsEnabled ? schedule.DueAfter(schedule.Row.Due > fired ? schedule.Row.Due.Value : fired) : null,
            LastRun = execution is null ? schedule.Row.LastRun : fired,
            LastExecution = execution ?? schedule.Row.LastExecution,
        },
        cancellationToken);

    public void Dispose() => _turn.Dispose();

    private static BookChanges ChangesOf(IReadOnlyList<ScheduleRow> before, IReadOnlyList<Schedule> after)
    {
        var known = before.ToDictionary(row => row.Id);
        return new BookChanges(
            [.. after.Where(schedule => !known.ContainsKey(schedule.Id))],
            [.. after.Where(schedule => known.TryGetValue(schedule.Id, out var row)
                && (row.Content, row.IsEnabled) != (schedule.Row.Content, schedule.Row.IsEnabled))],
            [.. before.Where(row => after.All(schedule => schedule.Id != row.Id))]);
    }

    private Task ChangeAsync(long id, Func<Schedule, ScheduleRow> change, CancellationToken cancellationToken) => TakeTurnAsync(
        async () =>
        {
            if (Find(id) is { } schedule && change(schedule) is var row && row != schedule.Row)
            {
                await repository.UpdateAsync(row, cancellationToken);
                _current = [.. _current.Select(other => other.Id == id ? other with { Row = row } : other)];
            }
        },
        cancellationToken);

    private async Task TakeTurnAsync(Func<Task> act, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await act();
        }
        finally
        {
            _turn.Release();
        }
    }
}
