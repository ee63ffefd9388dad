using Dapper;
using FlexGet.Core.Storage;

namespace FlexGet.Core.Tasks;

/// <summary>What is recorded of the tasks' executions; the tables are those of the executions.</summary>
internal sealed class TaskRepository(IDatabase database)
{
    /// <summary>The last execution of each of the tasks that has had one.</summary>
    public async Task<IReadOnlyDictionary<string, LastExecution>> FindLastExecutionsAsync(
        IReadOnlyList<string> tasks, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT task.task AS name, task.execution_id AS id, task.status, task.started, task.finished,
                   task.accepted, task.rejected, task.failed
            FROM json_each(@names) AS wanted
            JOIN execution_task AS task ON task.task = wanted.value AND task.execution_id =
                (SELECT max(latest.execution_id) FROM execution_task AS latest WHERE latest.task = wanted.value)
            """;

        await using var connection = database.Open();
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            sql, new { names = Newtonsoft.Json.JsonConvert.SerializeObject(tasks) }, cancellationToken: cancellationToken));
        return rows.GroupBy(row => row.Name, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.Select(row => new LastExecution(row.Id, row.Status, row.Started, row.Finished, row.Accepted, row.Rejected, row.Failed)).Last(),
            StringComparer.Ordinal);
    }

    private sealed record Row(
        string Name,
        long Id,
        string Status,
        DateTimeOffset? Started,
        DateTimeOffset? Finished,
        long Accepted,
        long Rejected,
        long Failed);
}
