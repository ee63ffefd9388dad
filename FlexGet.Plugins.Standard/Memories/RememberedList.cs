using Dapper;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories;

/// <summary>What people ask of a memory, whichever it is: pages of it, one record, and to forget.</summary>
/// <param name="database">Where it is kept.</param>
/// <param name="statement">Its table, columns and orders, without a filter.</param>
/// <param name="id">Reads the id of a record.</param>
internal abstract class RememberedList<T>(IDatabase database, ListStatement statement, Func<T, long> id)
    where T : class
{
    protected IDatabase Database { get; } = database;

    public Task<ListPage<T>> ListAsync(ListQuery query, CancellationToken cancellationToken) => ListAsync(null, null, query, cancellationToken);

    public virtual async Task<T?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = Database.Open();
        return await connection.QuerySingleOrDefaultAsync<T>(new CommandDefinition(
            $"SELECT {statement.Columns} FROM {statement.From} WHERE id = @id", new { id }, cancellationToken: cancellationToken));
    }

    /// <summary>False when there is no such one.</summary>
    public async Task<bool> RemoveAsync(long id, CancellationToken cancellationToken) =>
        await RemoveAsync("id = @id", new { id }, cancellationToken) > 0;

    public Task RemoveAllAsync(CancellationToken cancellationToken) => RemoveAsync("true", null, cancellationToken);

    /// <param name="filter">SQL that records must fulfil; null for all.</param>
    /// <param name="parameters">Those of the filter.</param>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Gives up before the read.</param>
    protected async Task<ListPage<T>> ListAsync(string? filter, object? parameters, ListQuery query, CancellationToken cancellationToken)
    {
        await using var connection = Database.Open();
        return await (statement with { Where = filter }).ReadAsync(connection, query, id, parameters, cancellationToken);
    }

    /// <summary>Forgets what the filter finds; the number of records that were.</summary>
    protected async Task<int> RemoveAsync(string filter, object? parameters, CancellationToken cancellationToken)
    {
        await using var connection = Database.Open();
        return await connection.ExecuteAsync(new CommandDefinition(
            $"DELETE FROM {statement.From} WHERE {filter}", parameters, cancellationToken: cancellationToken));
    }
}
