using Dapper;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Rejected;

/// <summary>What people ask of the remembered rejects.</summary>
internal sealed class RejectedList(IDatabase database)
{
    private static readonly ListStatement Statement = new()
    {
        Columns = "id, task, title, url, rejected_by, reason, added, expires",
        From = "rejected",
        Sorts =
        [
            ("added", "added"), ("id", "id"), ("title", "title"), ("url", "url"), ("expires", "expires"),
            ("rejected_by", "rejected_by"), ("reason", "reason"), ("task", "task"),
        ],
    };

    public async Task<ListPage<RejectedEntry>> ListAsync(ListQuery query, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await Statement.ReadAsync<RejectedEntry>(connection, query, entry => entry.Id, null, cancellationToken);
    }

    public async Task<RejectedEntry?> FindAsync(long id, CancellationToken cancellationToken)
    {
        const string sql = "SELECT id, task, title, url, rejected_by, reason, added, expires FROM rejected WHERE id = @id";

        await using var connection = database.Open();
        return await connection.QuerySingleOrDefaultAsync<RejectedEntry>(new CommandDefinition(sql, new { id }, cancellationToken: cancellationToken));
    }

    /// <summary>False when there is no such one.</summary>
    public async Task<bool> RemoveAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM rejected WHERE id = @id", new { id }, cancellationToken: cancellationToken)) > 0;
    }

    public async Task RemoveAllAsync(CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        await connection.ExecuteAsync(new CommandDefinition("DELETE FROM rejected", cancellationToken: cancellationToken));
    }
}
