using Dapper;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Upgrades;

/// <summary>What people ask of the best releases.</summary>
internal sealed class UpgradeList(IDatabase database)
{
    private const string Columns = "id, identifier, title, quality, proper_count, added, updated";

    private static readonly ListStatement Statement = new()
    {
        Columns = Columns,
        From = "upgrade",
        Sorts = [("updated", "updated"), ("added", "added"), ("id", "id"), ("identifier", "identifier"), ("title", "title"), ("quality", "quality")],
    };

    public async Task<ListPage<UpgradeRecord>> ListAsync(ListQuery query, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await Statement.ReadAsync<UpgradeRecord>(connection, query, record => record.Id, null, cancellationToken);
    }

    public async Task<UpgradeRecord?> FindAsync(long id, CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {Columns} FROM upgrade WHERE id = @id";

        await using var connection = database.Open();
        return await connection.QuerySingleOrDefaultAsync<UpgradeRecord>(new CommandDefinition(sql, new { id }, cancellationToken: cancellationToken));
    }

    /// <summary>False when there is no such one.</summary>
    public async Task<bool> RemoveAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM upgrade WHERE id = @id", new { id }, cancellationToken: cancellationToken)) > 0;
    }

    public async Task RemoveAllAsync(CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        await connection.ExecuteAsync(new CommandDefinition("DELETE FROM upgrade", cancellationToken: cancellationToken));
    }
}
