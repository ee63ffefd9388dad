using Dapper;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Failed;

/// <summary>What people ask of the failed entries.</summary>
internal sealed class FailedList(IDatabase database)
{
    private static readonly ListStatement Statement = new()
    {
        Columns = "id, title, url, reason, count, added_at, retry_time",
        From = "failed",
        Sorts =
        [
            ("failure_time", "added_at"), ("id", "id"), ("title", "title"), ("url", "url"), ("reason", "reason"),
            ("count", "count"), ("retry_time", "retry_time"),
        ],
    };

    public async Task<ListPage<FailedEntry>> ListAsync(ListQuery query, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await Statement.ReadAsync<FailedEntry>(connection, query, entry => entry.Id, null, cancellationToken);
    }

    public async Task<FailedEntry?> FindAsync(long id, CancellationToken cancellationToken)
    {
        const string sql = "SELECT id, title, url, reason, count, added_at, retry_time FROM failed WHERE id = @id";

        await using var connection = database.Open();
        return await connection.QuerySingleOrDefaultAsync<FailedEntry>(new CommandDefinition(sql, new { id }, cancellationToken: cancellationToken));
    }

    /// <summary>False when there is no such one.</summary>
    public async Task<bool> RemoveAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM failed WHERE id = @id", new { id }, cancellationToken: cancellationToken)) > 0;
    }

    public async Task RemoveAllAsync(CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        await connection.ExecuteAsync(new CommandDefinition("DELETE FROM failed", cancellationToken: cancellationToken));
    }
}
