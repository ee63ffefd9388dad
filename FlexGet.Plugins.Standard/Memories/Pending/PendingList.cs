using Dapper;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Pending;

/// <summary>What people ask of the pending entries, and decide on them.</summary>
internal sealed class PendingList(IDatabase database) : RememberedList<PendingEntry>(database, Statement, entry => entry.Id)
{
    private const string Columns = "id, task_name, title, url, approved, added";
    private const string Filter = "(@TaskName IS NULL OR task_name = @TaskName) AND (@Approved IS NULL OR approved = @Approved)";

    private static readonly ListStatement Statement = new()
    {
        Columns = Columns,
        From = "pending",
        Sorts = [("added", "added"), ("id", "id"), ("task_name", "task_name"), ("title", "title"), ("url", "url"), ("approved", "approved")],
    };

    public Task<ListPage<PendingEntry>> ListAsync(PendingFilter filter, ListQuery query, CancellationToken cancellationToken) =>
        ListAsync(filter == new PendingFilter() ? null : Filter, filter, query, cancellationToken);

    /// <summary>Approves what the filter finds; answers what changed.</summary>
    public async Task<IReadOnlyList<PendingEntry>> ApproveAsync(PendingFilter filter, CancellationToken cancellationToken)
    {
        const string sql = $"""
            UPDATE pending SET approved = 1 WHERE approved = 0 AND {Filter}
            RETURNING {Columns}
            """;

        await using var connection = Database.Open();
        return [.. await connection.QueryAsync<PendingEntry>(new CommandDefinition(sql, filter, cancellationToken: cancellationToken))];
    }

    public async Task<PendingEntry?> ApproveAsync(long id, CancellationToken cancellationToken)
    {
        const string sql = $"UPDATE pending SET approved = 1 WHERE id = @id RETURNING {Columns}";

        await using var connection = Database.Open();
        return await connection.QuerySingleOrDefaultAsync<PendingEntry>(new CommandDefinition(sql, new { id }, cancellationToken: cancellationToken));
    }

    public Task RemoveAsync(PendingFilter filter, CancellationToken cancellationToken) => RemoveAsync(Filter, filter, cancellationToken);
}
