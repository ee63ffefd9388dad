using FlexGet.Core.Http;
using FlexGet.Core.Storage;

namespace FlexGet.Core.Executions;

/// <summary>Pages of executions, those that run as they stand now.</summary>
internal sealed class ExecutionList(IDatabase database, LiveExecutions live)
{
    private static readonly ListStatement All = new()
    {
        Columns = ExecutionRepository.Columns,
        From = "execution",
        Sorts = [("id", "id"), ("created", "created"), ("started", "started"), ("finished", "finished"), ("status", "status")],
    };

    /// <param name="statuses">As sent: <c>all</c> or statuses, repeated or separated by commas; none means those that have not ended.</param>
    /// <param name="task">Only executions of this task.</param>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Gives up before the read.</param>
    public async Task<ListPage<Execution>> ReadAsync(
        IReadOnlyList<string> statuses, string? task, ListQuery query, CancellationToken cancellationToken)
    {
        var wanted = StatusesOf(statuses);
        var filters = new List<string>();
        if (wanted is not null)
        {
            filters.Add("status IN (SELECT value FROM json_each(@wanted))");
        }

        if (task is not null)
        {
            filters.Add("EXISTS (SELECT 1 FROM json_each(execution.tasks) WHERE value = @task COLLATE NOCASE)");
        }

        var statement = All with { Where = filters.Count == 0 ? null : string.Join(" AND ", filters) };
        await using var connection = database.Open();
        var parameters = new { wanted = ExecutionJson.Write(wanted ?? []), task };
        var page = await statement.ReadAsync<ExecutionRow>(connection, query, row => row.Id, parameters, cancellationToken);
        var results = await ExecutionRepository.ResultsAsync(connection, page.Items, cancellationToken);
        return page.Map(row => live.Find(row.Id)?.Snapshot() ?? row.ToExecution(results));
    }

    private static List<string>? StatusesOf(IReadOnlyList<string> statuses)
    {
        var wanted = statuses
            .SelectMany(status => status.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(status => status.ToLowerInvariant())
            .ToList();
        var unknown = wanted.Find(status => status is not ("all" or "pending" or "running" or "complete" or "aborted"));
        return unknown is not null
            ? throw new ProblemException(400, $"status '{unknown}' is unknown; known: all, pending, running, complete, aborted")
            : wanted.Contains("all") ? null
            : wanted.Count == 0 ? ["pending", "running"]
            : wanted;
    }
}
