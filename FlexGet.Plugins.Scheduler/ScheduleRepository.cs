using Dapper;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Scheduler;

internal sealed class ScheduleRepository(IDatabase database)
{
    public async Task<IReadOnlyList<ScheduleRow>> ReadAsync(CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT id, position, content, tasks, timing, is_enabled, anchor, due, last_run, last_execution
            FROM schedule ORDER BY position, id
            """;

        await using var connection = database.Open();
        return (await connection.QueryAsync<ScheduleRow>(new CommandDefinition(sql, cancellationToken: cancellationToken))).AsList();
    }

    /// <summary>Makes these the rows of the table; those without an id get one.</summary>
    public async Task<IReadOnlyList<ScheduleRow>> ReplaceAsync(IReadOnlyList<ScheduleRow> rows, CancellationToken cancellationToken)
    {
        const string remove = "DELETE FROM schedule WHERE id NOT IN @ids";
        const string add = """
            INSERT INTO schedule (position, content, tasks, timing, is_enabled, anchor, due, last_run, last_execution)
            VALUES (@Position, @Content, @Tasks, @Timing, @IsEnabled, @Anchor, @Due, @LastRun, @LastExecution)
            RETURNING id
            """;

        await using var connection = database.Open();
        await using var transaction = connection.BeginTransaction();
        await connection.ExecuteAsync(remove, new { ids = rows.Select(row => row.Id) }, transaction);
        var stored = new List<ScheduleRow>(rows.Count);
        foreach (var row in rows)
        {
            if (row.Id == 0)
            {
                stored.Add(row with { Id = await connection.ExecuteScalarAsync<long>(add, row, transaction) });
                continue;
            }

            await connection.ExecuteAsync(Update, row, transaction);
            stored.Add(row);
        }

        await transaction.CommitAsync(cancellationToken);
        return stored;
    }

    public async Task UpdateAsync(ScheduleRow row, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        await connection.ExecuteAsync(new CommandDefinition(Update, row, cancellationToken: cancellationToken));
    }

    private const string Update = """
        UPDATE schedule
        SET position = @Position, content = @Content, tasks = @Tasks, timing = @Timing, is_enabled = @IsEnabled, anchor = @Anchor,
            due = @Due, last_run = @LastRun, last_execution = @LastExecution
        WHERE id = @Id
        """;
}
