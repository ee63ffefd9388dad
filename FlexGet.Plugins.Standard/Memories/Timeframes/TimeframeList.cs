using Dapper;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Timeframes;

/// <summary>What people ask of what is waited for.</summary>
internal sealed class TimeframeList(IDatabase database)
{
    private const string Columns = "id, identifier, title, quality, first_seen, last_seen, taken";

    private static readonly ListStatement Statement = new()
    {
        Columns = Columns,
        From = "timeframe",
        Sorts = [("first_seen", "first_seen"), ("last_seen", "last_seen"), ("id", "id"), ("identifier", "identifier"), ("title", "title"), ("quality", "quality")],
    };

    public async Task<ListPage<TimeframeRecord>> ListAsync(ListQuery query, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await Statement.ReadAsync<TimeframeRecord>(connection, query, record => record.Id, null, cancellationToken);
    }

    public async Task<TimeframeRecord?> FindAsync(long id, CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {Columns} FROM timeframe WHERE id = @id";

        await using var connection = database.Open();
        return await connection.QuerySingleOrDefaultAsync<TimeframeRecord>(new CommandDefinition(sql, new { id }, cancellationToken: cancellationToken));
    }

    /// <summary>False when there is no such one.</summary>
    public async Task<bool> RemoveAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM timeframe WHERE id = @id", new { id }, cancellationToken: cancellationToken)) > 0;
    }

    public async Task RemoveAllAsync(CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        await connection.ExecuteAsync(new CommandDefinition("DELETE FROM timeframe", cancellationToken: cancellationToken));
    }
}
