using Dapper;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Pending;

/// <summary>What people ask of the pending entries, and decide on them.</summary>
internal sealed class PendingList(IDatabase database)
{
    private const string Filter = "(@TaskName IS NULL OR task_name = @TaskName) AND (@Approved IS NULL OR approved = @Approved)";

    public async Task<ListPage<PendingEntry>> ListAsync(PendingFilter filter, ListQuery query, CancellationToken cancellationToken)
    {
        var statement = new ListStatement
        {
            Columns = "id, task_name, title, url, approved, added",
            From = "pending",
            Where = filter == new PendingFilter() ? null : Filter,
            Sorts = [("added", "added"), ("id", "id"), ("task_name", "task_name"), ("title", "title"), ("url", "url"), ("approved", "approved")],
        };

        await using var connection = database.Open();
        return await statement.ReadAsync<PendingEntry>(connection, query, entry => entry.Id, filter, cancellationToken);
    }

    public async Task<PendingEntry?> FindAsync(long id, CancellationToken cancellationToken)
    {
        const string sql = "SELECT id, task_name, title, url, approved, added FROM pending WHERE id = @id";

        await using var connection = database.Open();
        return await connection.QuerySingleOrDefaultAsync<PendingEntry>(new CommandDefinition(sql, new { id }, cancellationToken: cancellationToken));
    }

    /// <summary>Approves what the filter finds; answers what changed.</summary>
    public async Task<IReadOnlyList<PendingEntry>> ApproveAsync(PendingFilter filter, CancellationToken cancellationToken)
    {
        const string sql = $"""
            UPDATE pending SET approved = 1 WHERE approved = 0 AND {Filter}
            RETURNING id, task_name, title, url, approved, added
            """;

        await using var connection = database.Open();
        return [.. await connection.QueryAsync<PendingEntry>(new CommandDefinition(sql, filter, cancellationToken: cancellationToken))];
    }

    public async Task<PendingEntry?> ApproveAsync(long id, CancellationToken cancellationToken)
    {
        const string sql = """
            UPDATE pending SET approved = 1 WHERE id = @id
            RETURNING id, task_name, title, url, approved, added
            """;

        await using var connection = database.Open();
        return await connection.QuerySingleOrDefaultAsync<PendingEntry>(new CommandDefinition(sql, new { id }, cancellationToken: cancellationToken));
    }

    public async Task RemoveAsync(PendingFilter filter, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        await connection.ExecuteAsync(new CommandDefinition($"DELETE FROM pending WHERE {Filter}", filter, cancellationToken: cancellationToken));
    }

    /// <summary>False when there is no such one.</summary>
    public async Task<bool> RemoveAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM pending WHERE id = @id", new { id }, cancellationToken: cancellationToken)) > 0;
    }
}
