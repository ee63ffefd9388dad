using Dapper;
using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;

namespace FlexGet.Core.Executions;

/// <summary>The rows of executions. Each method is one transaction, on disk when it returns.</summary>
internal sealed class ExecutionRepository(IDatabase database, TimeProvider time)
{
    public const string Columns = "id, status, origin, tasks, options, created, started, finished, message";

    public async Task<Execution> AddAsync(
        ExecutionOptions options, IReadOnlyList<string> tasks, ExecutionOrigin origin, CancellationToken cancellationToken)
    {
        const string sql = $"""
            INSERT INTO execution (status, origin, tasks, options, created)
            VALUES ('pending', @origin, @tasks, @options, @created)
            RETURNING {Columns}
            """;

        await using var connection = database.Open();
        var row = await connection.QuerySingleAsync<ExecutionRow>(new CommandDefinition(
            sql,
            new
            {
                origin = origin == ExecutionOrigin.Api ? "api" : "schedule",
                tasks = ExecutionJson.Write(tasks),
                options = ExecutionJson.Write(options),
                created = time.GetUtcNow(),
            },
            cancellationToken: cancellationToken));
        return row.ToExecution([]);
    }

    public async Task<Execution?> FindAsync(long id, CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {Columns} FROM execution WHERE id = @id";

        await using var connection = database.Open();
        var row = await connection.QuerySingleOrDefaultAsync<ExecutionRow>(
            new CommandDefinition(sql, new { id }, cancellationToken: cancellationToken));
        return row?.ToExecution(await ResultsAsync(connection, [row], cancellationToken));
    }

    /// <summary>Pending executions in the order in which they were added.</summary>
    public async Task<IReadOnlyList<ExecutionRow>> PendingAsync(CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {Columns} FROM execution WHERE status = 'pending' ORDER BY id";

        await using var connection = database.Open();
        return (await connection.QueryAsync<ExecutionRow>(new CommandDefinition(sql, cancellationToken: cancellationToken))).AsList();
    }

    /// <summary>False when it is pending no more: it was cancelled meanwhile.</summary>
    public async Task<bool> BeginAsync(long id, DateTimeOffset started)
    {
        const string sql = "UPDATE execution SET status = 'running', started = @started WHERE id = @id AND status = 'pending'";

        await using var connection = database.Open();
        return await connection.ExecuteAsync(sql, new { id, started }) == 1;
    }

    public async Task AddResultAsync(long id, int position, TaskResult result)
    {
        await using var connection = database.Open();
        await connection.ExecuteAsync(TaskResultRow.Insert, TaskResultRow.Of(id, position, result));
    }

    /// <summary>Ends a pending execution that was cancelled; false when it is pending no more.</summary>
    public async Task<bool> CancelPendingAsync(long id, string message, DateTimeOffset finished)
    {
        const string sql = """
            UPDATE execution SET status = 'aborted', finished = @finished, message = @message
            WHERE id = @id AND status = 'pending'
            """;

        await using var connection = database.Open();
        return await connection.ExecuteAsync(sql, new { id, message, finished }) == 1;
    }

    /// <summary>Ends a running execution; does nothing when it has ended already, so that there is one end only.</summary>
    public async Task FinishAsync(Execution execution, IEnumerable<(int Position, TaskResult Result)> results)
    {
        const string sql = """
            UPDATE execution SET status = @status, finished = @Finished, message = @Message
            WHERE id = @Id AND status = 'running'
            """;

        await using var connection = database.Open();
        await using var transaction = connection.BeginTransaction();
        var status = execution.Status == ExecutionStatus.Complete ? "complete" : "aborted";
        var rows = await connection.ExecuteAsync(sql, new { execution.Id, status, execution.Finished, execution.Message }, transaction);
        if (rows == 1)
        {
            await connection.ExecuteAsync(
                TaskResultRow.Insert, results.Select(item => TaskResultRow.Of(execution.Id, item.Position, item.Result)), transaction);
        }

        await transaction.CommitAsync();
    }

    /// <summary>Ends an execution that is pending or running and knows no results.</summary>
    public async Task AbandonAsync(long id, string message, DateTimeOffset finished)
    {
        const string sql = """
            UPDATE execution SET status = 'aborted', finished = @finished, message = @message
            WHERE id = @id AND status IN ('pending', 'running')
            """;

        await using var connection = database.Open();
        await connection.ExecuteAsync(sql, new { id, message, finished });
    }

    /// <summary>Ends what was running when the process died.</summary>
    public async Task<int> InterruptRunningAsync(string message, CancellationToken cancellationToken)
    {
        const string sql = "UPDATE execution SET status = 'aborted', finished = @now, message = @message WHERE status = 'running'";

        await using var connection = database.Open();
        return await connection.ExecuteAsync(
            new CommandDefinition(sql, new { message, now = time.GetUtcNow() }, cancellationToken: cancellationToken));
    }

    /// <summary>The highest id that was ever given.</summary>
    public async Task<long> NewestIdAsync(CancellationToken cancellationToken)
    {
        const string sql = "SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = 'execution'";

        await using var connection = database.Open();
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(sql, cancellationToken: cancellationToken));
    }

    /// <summary>The results of these executions, in the order of their tasks.</summary>
    public static async Task<ILookup<long, TaskResultRow>> ResultsAsync(
        SqliteConnection connection, IReadOnlyList<ExecutionRow> executions, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT execution_id, position, task, status, produced, accepted, rejected, failed, undecided, reruns, abort_reason, started, finished
            FROM execution_task
            WHERE execution_id IN (SELECT value FROM json_each(@ids))
            ORDER BY execution_id, position
            """;

        var ids = ExecutionJson.Write(executions.Select(execution => execution.Id));
        return (await connection.QueryAsync<TaskResultRow>(new CommandDefinition(sql, new { ids }, cancellationToken: cancellationToken)))
            .ToLookup(row => row.ExecutionId);
    }
}
