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
        foreach (var task in includeExecution ? page.Items : [])
        {
            task.LastExecution = Last(connection, task.Id);
        }

        return page;
    }

    /// <summary>Null when there is no such task.</summary>
    public async Task<StatusTask?> FindAsync(long id, bool includeExecution, CancellationToken cancellationToken)
    {
        const string sql = "SELECT id, name, last_execution_time FROM status_task WHERE id = @id";

        await using var connection = database.Open();
        var task = await connection.QuerySingleOrDefaultAsync<StatusTask>(new CommandDefinition(sql, new { id }, cancellationToken: cancellationToken));
        if (task is not null && includeExecution)
        {
            task.LastExecution = Last(connection, id);
        }

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

    private static StatusExecution? Last(SqliteConnection connection, long task)
    {
        const string sql = $"SELECT {Columns} FROM status_execution WHERE task_id = @task ORDER BY start DESC, id DESC LIMIT 1";

        return connection.QuerySingleOrDefault<StatusExecution>(sql, new { task });
    }
}
