using Dapper;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Archive;

/// <summary>What people ask of the archive.</summary>
internal sealed class ArchiveList(IDatabase database) : RememberedList<ArchivedEntry>(database, Statement, entry => entry.Id)
{
    private const string Filter = """
        (@Task IS NULL OR task = @Task)
        AND (@Search IS NULL OR instr(replace(lower(title), '.', ' '), replace(lower(@Search), '.', ' ')) > 0)
        AND (@Tag IS NULL OR EXISTS (SELECT 1 FROM archive_tag WHERE archive_id = archive.id AND tag = @Tag))
        """;

    private static readonly ListStatement Statement = new()
    {
        Columns = "id, title, url, task, description, added",
        From = "archive",
        Sorts = [("added", "added"), ("id", "id"), ("title", "title"), ("url", "url"), ("task", "task")],
    };

    public async Task<ListPage<ArchivedEntry>> ListAsync(ArchiveFilter filter, ListQuery query, CancellationToken cancellationToken)
    {
        var page = await ListAsync(filter == new ArchiveFilter() ? null : Filter, filter, query, cancellationToken);
        await AddTagsAsync(page.Items, cancellationToken);
        return page;
    }

    public override async Task<ArchivedEntry?> FindAsync(long id, CancellationToken cancellationToken)
    {
        var entry = await base.FindAsync(id, cancellationToken);
        await AddTagsAsync(entry is null ? [] : [entry], cancellationToken);
        return entry;
    }

    private async Task AddTagsAsync(IReadOnlyList<ArchivedEntry> entries, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT archive_id, tag FROM archive_tag
            WHERE archive_id IN (SELECT value FROM json_each(@ids))
            ORDER BY tag
            """;

        await using var connection = Database.Open();
        var ids = JsonRows.Of(entries.Select(entry => (object)entry.Id));
        var tags = (await connection.QueryAsync<(long Id, string Tag)>(new CommandDefinition(sql, new { ids }, cancellationToken: cancellationToken)))
            .ToLookup(row => row.Id, row => row.Tag);
        foreach (var entry in entries)
        {
            entry.Tags = [.. tags[entry.Id]];
        }
    }
}
