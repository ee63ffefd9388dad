using Dapper;
using FlexGet.Core.Entries;
using FlexGet.Core.Executions.Activity;
using FlexGet.Core.Http;
using Microsoft.Data.Sqlite;

namespace FlexGet.Core.Executions.Records;

/// <summary>What executions did with each entry, in activity.db.</summary>
internal sealed class EntryRepository(ActivityStore activity, ExecutionRepository executions)
{
    /// <summary>Records the entries of a task that has ended, all or none.</summary>
    public Task AddAsync(long executionId, int position, string task, IReadOnlyList<Entry> entries)
    {
        foreach (var entry in entries)
        {
            entry.EvaluateLocal();
        }

        return entries.Count == 0
            ? Task.CompletedTask
            : activity.WriteAsync(
                (connection, transaction) => Insert(connection, transaction, executionId, position, task, entries), CancellationToken.None);
    }

    public Task<ListPage<RecordedEntry>> ListAsync(
        long executionId, string? task, EntryState? state, ListQuery query, CancellationToken cancellationToken)
    {
        var statement = new ListStatement
        {
            Columns = "id, position, task, title, url, state, accepted_by, rejected_by, failed_by, reason, fields AS fields_json, trace AS trace_json",
            From = "entry",
            Where = "execution_id = @executionId"
                + (task is null ? "" : " AND task = @task COLLATE NOCASE")
                + (state is null ? "" : " AND state = @state"),
            Sorts = [("task", "position"), ("id", "id"), ("title", "title"), ("state", "state")],
        };

        return activity.ReadAsync(connection => statement.ReadAsync<RecordedEntry>(
            connection,
            query with { Order = query.Order ?? "asc" },
            entry => entry.Id,
            new { executionId, task, state = state?.ToString().ToLowerInvariant() },
            cancellationToken));
    }

    /// <summary>Removes records that a main database made anew does not know: their ids will be given again.</summary>
    public async Task ForgetUnknownAsync(CancellationToken cancellationToken)
    {
        const string sql = """
            DELETE FROM entry WHERE execution_id > @newest;
            DELETE FROM log_line WHERE execution_id > @newest;
            DELETE FROM recorded WHERE execution_id > @newest;
            """;

        var newest = await executions.NewestIdAsync(cancellationToken);
        await activity.WriteAsync((connection, transaction) => connection.Execute(sql, new { newest }, transaction), cancellationToken);
    }

    private static void Insert(
        SqliteConnection connection, SqliteTransaction transaction, long executionId, int position, string task, IReadOnlyList<Entry> entries)
    {
        RecordedExecutions.Add(connection, transaction, executionId);
        using var json = new EntryJson();
        using var command = new EntryInsert(connection, transaction, executionId, position, task);
        foreach (var entry in entries)
        {
            command.Run(entry, json);
        }
    }
}
