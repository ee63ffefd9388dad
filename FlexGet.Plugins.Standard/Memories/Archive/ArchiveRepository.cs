using Dapper;
using FlexGet.Core.Entries;
using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.Standard.Memories.Archive;

/// <summary>The archived entries.</summary>
internal sealed class ArchiveRepository(IDatabase database, TimeProvider time)
{
    /// <summary>Adds entries; those that are known get the tags they lack.</summary>
    public void Add(string task, IEnumerable<Entry> entries, IReadOnlyList<string> tags, CancellationToken cancellationToken)
    {
        const string keep = """
            INSERT INTO archive (title, url, task, description, added) VALUES (@title, @url, @task, @description, @added)
            ON CONFLICT DO UPDATE SET description = coalesce(excluded.description, description)
            RETURNING id
            """;
        const string label = "INSERT INTO archive_tag (archive_id, tag) VALUES (@id, @tag) ON CONFLICT DO NOTHING";

        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.CommandText = keep;
        command.Parameters.AddWithValue("@task", task);
        command.Parameters.AddWithValue("@added", UtcTime.Format(time.GetUtcNow()));
        var title = command.Parameters.Add("@title", SqliteType.Text);
        var url = command.Parameters.Add("@url", SqliteType.Text);
        var description = command.Parameters.Add("@description", SqliteType.Text);
        foreach (var entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            title.Value = entry.Title;
            url.Value = entry.Url;
            description.Value = (object?)entry.Text(EntryFields.Description) ?? DBNull.Value;
            var id = (long)command.ExecuteScalar()!; // RETURNING gives a row for each statement
            foreach (var tag in tags)
            {
                connection.Execute(label, new { id, tag }, transaction);
            }
        }

        transaction.Commit();
    }
}
