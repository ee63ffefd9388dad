using Dapper;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.Standard.Memories.Status;

/// <summary>What people ask of the statistics.</summary>
internal sealed class StatusList(IDatabase database, TimeProvider time)
{
    private const string Columns = """id, task_id, start, "end", succeeded, produced, accepted, rejected, failed, abort_reason""";
    private static readonly TimeSpan Usual = TimeSpan.FromDays(7);

    private static readonly ListStatement Tasks = new()
    {
        Columns = "id, name, last_execution_time",
        From = "status_task",
        Sorts = [("last_execution_time", "last_execution_time"), ("name", "name"), ("id", "id")],
    };

    private static readonly ListStatement Executions = new()
    {
        Columns = Columns,
        From = "status_execution",
        Where = """
            task_id = @task AND start >= @from AND (@to IS NULL OR start <= @to)
            AND (NOT @succeeded OR succeeded) AND (NOT @produced OR produced > 0)
            """,
        Sorts =
        [
            ("start", "start"), ("end", "\"end\""), ("succeeded", "succeeded"), ("produced", "produced"), ("accepted", "accepted"),
            ("rejected", "rejected"), ("failed", "failed"), ("abort_reason", "abort_reason"),
        ],
    };

    public async Task<ListPage<StatusTask>> TasksAsync(ListQuery query, bool includeExecution, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        var page = await Tasks.ReadAsync<StatusTask>(connection, query, task => task.Id, null, cancellationToken);
        await AddLastAsync(connection, includeExecution ? page.Items : [], cancellationToken);
        return page;
    }

    /// <summary>Null when there is no such task.</summary>
    public async Task<StatusTask?> FindAsync(long id, bool includeExecution, CancellationToken cancellationToken)
    {
        const string sql = "SELECT id, name, last_execution_time FROM status_task WHERE id = @id";

        await using var connection = database.Open();
        var task = await connection.QuerySingleOrDefaultAsync<StatusTask>(new CommandDefinition(sql, new { id }, cancellationToken: cancellationToken));
        await AddLastAsync(connection, task is not null && includeExecution ? [task] : [], cancellationToken);
        return task;
    }

    public async Task<ListPage<StatusExecution>> ExecutionsAsync(
        long task, StatusFilter filter, ListQuery query, CancellationToken cancellationToken)
    {
        var values = new
        {
            task,
            from = filter.StartDate ?? time.GetUtcNow() - Usual,
            to = filter.EndDate,
            succeeded = filter.Succeeded,
            produced = filter.Produced,
        };
        await using var connection = database.Open();
        return await Executions.ReadAsync<StatusExecution>(connection, query, execution => execution.Id, values, cancellationToken);
    }

    private static async Task AddLastAsync(SqliteConnection connection, IReadOnlyList<StatusTask> tasks, CancellationToken cancellationToken)
    {
        const string sql = $"""
            SELECT {Columns} FROM status_execution WHERE id IN (
                SELECT (SELECT id FROM status_execution WHERE task_id = wanted.value ORDER BY start DESC, id DESC LIMIT 1)
                FROM json_each(@wanted) AS wanted)
            """;

        var wanted = JsonRows.Of(tasks.Select(task => (object)task.Id));
        var last = await connection.QueryAsync<StatusExecution>(new CommandDefinition(sql, new { wanted }, cancellationToken: cancellationToken));
        var byTask = last.ToDictionary(execution => execution.TaskId);
        foreach (var task in tasks)
        {
            task.LastExecution = byTask.GetValueOrDefault(task.Id);
        }
    }
}
