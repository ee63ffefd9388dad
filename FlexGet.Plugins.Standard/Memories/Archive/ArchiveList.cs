using System.Text.Json;
using Dapper;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Archive;

/// <summary>What people ask of the archive.</summary>
internal sealed class ArchiveList(IDatabase database)
{
    private const string Columns = "id, title, url, task, description, added";

    private const string Filter = """
        (@Task IS NULL OR task = @Task)
        AND (@Search IS NULL OR instr(replace(lower(title), '.', ' '), replace(lower(@Search), '.', ' ')) > 0)
        AND (@Tag IS NULL OR EXISTS (SELECT 1 FROM archive_tag WHERE archive_id = archive.id AND tag = @Tag))
        """;

    public async Task<ListPage<ArchivedEntry>> ListAsync(ArchiveFilter filter, ListQuery query, CancellationToken cancellationToken)
    {
        var statement = new ListStatement
        {
            Columns = Columns,
            From = "archive",
            Where = filter == new ArchiveFilter() ? null : Filter,
            Sorts = [("added", "added"), ("id", "id"), ("title", "title"), ("url", "url"), ("task", "task")],
        };

        await using var connection = database.Open();
        var page = await statement.ReadAsync<ArchivedEntry>(connection, query, entry => entry.Id, filter, cancellationToken);
        await AddTagsAsync(page.Items, cancellationToken);
        return page;
    }

    public async Task<ArchivedEntry?> FindAsync(long id, CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {Columns} FROM archive WHERE id = @id";

        await using var connection = database.Open();
        var entry = await connection.QuerySingleOrDefaultAsync<ArchivedEntry>(
            new CommandDefinition(sql, new { id }, cancellationToken: cancellationToken));
        await AddTagsAsync(entry is null ? [] : [entry], cancellationToken);
        return entry;
    }

    /// <summary>False when there is no such one.</summary>
    public async Task<bool> RemoveAsync(long id, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM archive WHERE id = @id", new { id }, cancellationToken: cancellationToken)) > 0;
    }

    private async Task AddTagsAsync(IReadOnlyList<ArchivedEntry> entries, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT archive_id, tag FROM archive_tag
            WHERE archive_id IN (SELECT value FROM json_each(@ids))
            ORDER BY tag
            """;

        await using var connection = database.Open();
        var ids = JsonSerializer.Serialize(entries.Select(entry => entry.Id));
        var tags = (await connection.QueryAsync<(long Id, string Tag)>(new CommandDefinition(sql, new { ids }, cancellationToken: cancellationToken)))
            .ToLookup(row => row.Id, row => row.Tag);
        foreach (var entry in entries)
        {
            entry.Tags = [.. tags[entry.Id]];
        }
    }
}
