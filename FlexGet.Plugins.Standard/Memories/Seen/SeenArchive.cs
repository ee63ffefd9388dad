using Dapper;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Seen;

/// <summary>What people ask of the memory: pages of it, one record, and to forget.</summary>
internal sealed class SeenArchive(IDatabase database)
{
    /// <summary>Removed at once; between two such steps others may write.</summary>
    private const int Step = 2000;

    private const string Filter = """
        (@local IS NULL OR local = @local) AND (@value IS NULL OR instr(lower(title), lower(@value)) > 0
        OR EXISTS (SELECT 1 FROM seen_field WHERE seen_entry_id = seen_entry.id AND instr(lower(value), lower(@value)) > 0))
        """;

    public async Task<ListPage<SeenEntry>> ListAsync(SeenQuery filter, ListQuery query, CancellationToken cancellationToken)
    {
        var statement = new ListStatement
        {
            Columns = "id, title, reason, task, added, local",
            From = "seen_entry",
            Where = filter == new SeenQuery() ? null : Filter,
            Sorts = [("added", "added"), ("title", "title"), ("task", "task"), ("local", "local"), ("reason", "reason"), ("id", "id")],
            Counter = "SELECT entries FROM seen_count",
        };

        await using var connection = database.Open();
        var page = await statement.ReadAsync<SeenEntry>(
            connection, query, entry => entry.Id, new { value = filter.Value, local = filter.Local }, cancellationToken);
        await AddFieldsAsync(page.Items, cancellationToken);
        return page;
    }

    public async Task<SeenEntry?> FindAsync(long id, CancellationToken cancellationToken)
    {
        const string sql = "SELECT id, title, reason, task, added, local FROM seen_entry WHERE id = @id";

        await using var connection = database.Open();
        var entry = await connection.QuerySingleOrDefaultAsync<SeenEntry>(new CommandDefinition(sql, new { id }, cancellationToken: cancellationToken));
        await AddFieldsAsync(entry is null ? [] : [entry], cancellationToken);
        return entry;
    }

    /// <summary>False when there is no such record.</summary>
    public async Task<bool> RemoveAsync(long id, CancellationToken cancellationToken)
    {
        const string sql = "DELETE FROM seen_entry WHERE id = @id";

        await using var connection = database.Open();
        return await connection.ExecuteAsync(new CommandDefinition(sql, new { id }, cancellationToken: cancellationToken)) > 0;
    }

    public async Task RemoveAsync(SeenQuery filter, CancellationToken cancellationToken)
    {
        const string sql = $"DELETE FROM seen_entry WHERE id IN (SELECT id FROM seen_entry WHERE {Filter} LIMIT @Step)";

        await using var connection = database.Open();
        var command = new CommandDefinition(sql, new { value = filter.Value, local = filter.Local, Step }, cancellationToken: cancellationToken);
        while (await connection.ExecuteAsync(command) == Step)
        {
            await Task.Yield();
        }
    }

    private async Task AddFieldsAsync(IReadOnlyList<SeenEntry> entries, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT seen_field.id AS field_id, field AS field_name, value, added, seen_entry_id
            FROM seen_field JOIN seen_entry ON seen_entry.id = seen_entry_id
            WHERE seen_entry_id IN (SELECT value FROM json_each(@ids))
            ORDER BY seen_field.id
            """;

        await using var connection = database.Open();
        var ids = JsonRows.Of(entries.Select(entry => (object)entry.Id));
        var fields = (await connection.QueryAsync<SeenField>(new CommandDefinition(sql, new { ids }, cancellationToken: cancellationToken)))
            .ToLookup(field => field.SeenEntryId);
        foreach (var entry in entries)
        {
            entry.Fields = [.. fields[entry.Id]];
        }
    }
}
