using Dapper;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;

namespace FlexGet.Core.Configuration.Revisions;

internal sealed class RevisionRepository(IDatabase database, TimeProvider time)
{
    private static readonly ListStatement List = new()
    {
        Columns = "id, time, source, author, comment",
        From = "config_revision",
        Where = "state <> 'pending'",
        Sorts = [("id", "id"), ("time", "time")],
    };

    /// <summary>Writes down a text that is about to be written to the file.</summary>
    public async Task<long> AddPendingAsync(string text, string hash, RevisionOrigin origin, CancellationToken cancellationToken)
    {
        const string sql = """
            INSERT INTO config_revision (state, text, hash, time, source, author, comment)
            VALUES ('pending', @text, @hash, @now, @source, @Author, @Comment)
            RETURNING id
            """;

        await using var connection = database.Open();
        return await connection.QuerySingleAsync<long>(new CommandDefinition(
            sql,
            new { text, hash, now = time.GetUtcNow(), source = NameOf(origin.Source), origin.Author, origin.Comment },
            cancellationToken: cancellationToken));
    }

    /// <summary>The file holds the text of this revision.</summary>
    public async Task MakeCurrentAsync(long id, CancellationToken cancellationToken)
    {
        const string past = "UPDATE config_revision SET state = 'past' WHERE state = 'current' AND id <> @id";
        const string current = "UPDATE config_revision SET state = 'current' WHERE id = @id";

        await using var connection = database.Open();
        await using var transaction = connection.BeginTransaction();
        await connection.ExecuteAsync(new CommandDefinition(past, new { id }, transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(current, new { id }, transaction, cancellationToken: cancellationToken));
        transaction.Commit();
    }

    /// <summary>Forgets revisions whose text never reached the file.</summary>
    public async Task DropPendingAsync(CancellationToken cancellationToken)
    {
        const string sql = "DELETE FROM config_revision WHERE state = 'pending'";

        await using var connection = database.Open();
        await connection.ExecuteAsync(new CommandDefinition(sql, cancellationToken: cancellationToken));
    }

    /// <summary>The last good revision; null when there is none yet.</summary>
    public async Task<StoredRevision?> FindCurrentAsync(CancellationToken cancellationToken)
    {
        const string sql = "SELECT id, text, hash, time, source, author, comment FROM config_revision WHERE state = 'current'";

        await using var connection = database.Open();
        return await connection.QuerySingleOrDefaultAsync<StoredRevision>(new CommandDefinition(sql, cancellationToken: cancellationToken));
    }

    /// <summary>The newest revision, a pending one too, that holds this text.</summary>
    public async Task<long?> FindIdAsync(string hash, CancellationToken cancellationToken)
    {
        const string sql = "SELECT id FROM config_revision WHERE hash = @hash ORDER BY id DESC LIMIT 1";

        await using var connection = database.Open();
        return await connection.QuerySingleOrDefaultAsync<long?>(new CommandDefinition(sql, new { hash }, cancellationToken: cancellationToken));
    }

    public async Task<StoredRevision?> FindAsync(long id, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT id, text, hash, time, source, author, comment FROM config_revision WHERE id = @id AND state <> 'pending'
            """;

        await using var connection = database.Open();
        return await connection.QuerySingleOrDefaultAsync<StoredRevision>(new CommandDefinition(sql, new { id }, cancellationToken: cancellationToken));
    }

    /// <summary>The text of the revision before; empty for the first.</summary>
    public async Task<string> FindTextBeforeAsync(long id, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT text FROM config_revision WHERE id < @id AND state <> 'pending' ORDER BY id DESC LIMIT 1
            """;

        await using var connection = database.Open();
        return await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(sql, new { id }, cancellationToken: cancellationToken)) ?? "";
    }

    public async Task<ListPage<Revision>> ListAsync(ListQuery query, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        return await List.ReadAsync<Revision>(connection, query, revision => revision.Id, null, cancellationToken);
    }

    private static string NameOf(RevisionSource source) => source switch
    {
        RevisionSource.Api => "api",
        RevisionSource.File => "file",
        RevisionSource.Restore => "restore",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };
}

/// <summary>Who made a revision, how and why.</summary>
internal sealed record RevisionOrigin(RevisionSource Source, string? Author, string? Comment);
