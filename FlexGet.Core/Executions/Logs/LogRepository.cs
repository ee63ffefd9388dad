using Dapper;
using FlexGet.Core.Executions.Activity;
using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;

namespace FlexGet.Core.Executions.Logs;

/// <summary>The stored lines of all executions.</summary>
internal sealed class LogRepository(ActivityStore activity)
{
    private const int Batch = 2000;

    /// <summary>Lines after this id, oldest first.</summary>
    public Task<IReadOnlyList<LogLine>> ReadAfterAsync(long executionId, long id, int limit, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT id, time, level, task, plugin, message FROM log_line
            WHERE execution_id = @executionId AND id > @id
            ORDER BY id LIMIT @limit
            """;

        return activity.ReadAsync<IReadOnlyList<LogLine>>(async connection => (await connection.QueryAsync<LogLineRow>(new CommandDefinition(
            sql, new { executionId, id, limit }, cancellationToken: cancellationToken))).Select(row => row.ToLine()).ToList());
    }

    /// <summary>Stores what is new in a log.</summary>
    public async Task StoreAsync(ExecutionLog log, CancellationToken cancellationToken)
    {
        IReadOnlyList<LogLine> lines;
        do
        {
            lines = [];
            await activity.WriteAsync(
                (connection, transaction) =>
                {
                    lines = log.TakeUnstored(Batch);
                    Insert(connection, transaction, log.ExecutionId, lines);
                },
                cancellationToken);

            // After the commit: a line must not leave the memory before it is on disk. Storing one twice does no harm.
            log.MarkStored(lines.Count > 0 ? lines[^1].Id : 0);
        }
        while (lines.Count == Batch);
    }

    private static void Insert(SqliteConnection connection, SqliteTransaction transaction, long executionId, IReadOnlyList<LogLine> lines)
    {
        RecordedExecutions.Add(connection, transaction, executionId);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT OR REPLACE INTO log_line (execution_id, id, time, level, task, plugin, message)
            VALUES ($execution, $id, $time, $level, $task, $plugin, $message)
            """;
        command.Parameters.AddWithValue("$execution", executionId);
        var id = command.Parameters.Add("$id", SqliteType.Integer);
        var time = command.Parameters.Add("$time", SqliteType.Text);
        var level = command.Parameters.Add("$level", SqliteType.Text);
        var task = command.Parameters.Add("$task", SqliteType.Text);
        var plugin = command.Parameters.Add("$plugin", SqliteType.Text);
        var message = command.Parameters.Add("$message", SqliteType.Text);
        command.Prepare();
        foreach (var line in lines)
        {
            id.Value = line.Id;
            time.Value = UtcTime.Format(line.Time);
            level.Value = LogFormats.NameOf(line.Level);
            task.Value = line.Task;
            plugin.Value = line.Plugin;
            message.Value = line.Message;
            command.ExecuteNonQuery();
        }
    }

    private sealed record LogLineRow
    {
        public long Id { get; init; }

        public DateTimeOffset Time { get; init; }

        public Plugins.TaskLogLevel Level { get; init; }

        public string Task { get; init; } = "";

        public string Plugin { get; init; } = "";

        public string Message { get; init; } = "";

        public LogLine ToLine() => new(Id, Time, Level, Task, Plugin, Message);
    }
}
