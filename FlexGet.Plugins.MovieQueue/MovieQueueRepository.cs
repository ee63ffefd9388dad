using Dapper;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.MovieQueue;

internal sealed class MovieQueueRepository(IDatabase database, TimeProvider time)
{
    internal const string Columns = "id, title, year, imdb_id, tmdb_id, quality, queue_name, added";

    private static readonly (string Name, string Column)[] Sorts =
        [("added", "added"), ("id", "id"), ("title", "title"), ("year", "year"), ("queue_name", "queue_name")];

    public async Task<ListPage<Movie>> ListAsync(ListQuery query, string? queueName, CancellationToken cancellationToken)
    {
        var statement = new ListStatement
        {
            Columns = Columns,
            From = "movie_queue",
            Where = queueName is null ? "downloaded IS NULL" : "downloaded IS NULL AND queue_name = @queueName",
            Sorts = Sorts,
        };

        await using var connection = database.Open();
        return await statement.ReadAsync<Movie>(connection, query, movie => movie.Id, new { queueName }, cancellationToken);
    }

    /// <summary>All movies of a queue, the oldest first.</summary>
    public async Task<IReadOnlyList<Movie>> ReadAsync(string queueName, bool areDownloaded, CancellationToken cancellationToken)
    {
        const string sql = $"""
            SELECT {Columns} FROM movie_queue
            WHERE queue_name = @queueName AND (downloaded IS NOT NULL) = @areDownloaded
            ORDER BY added, id
            """;

        await using var connection = database.Open();
        return (await connection.QueryAsync<Movie>(new CommandDefinition(
            sql, new { queueName, areDownloaded }, cancellationToken: cancellationToken))).AsList();
    }

    public async Task<Movie?> FindAsync(long id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var connection = database.Open();
        return Find(connection, null, id);
    }

    /// <summary>Adds a movie, one that was downloaded before too.</summary>
    /// <returns>The movie that is now in the queue, and whether it was there already.</returns>
    public async Task<(Movie Movie, bool WasQueued)> AddAsync(MovieDetails details, CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        await using var transaction = connection.BeginTransaction();
        var rows = new MovieRows(connection, transaction, time.GetUtcNow());
        var same = rows.Same(details);
        if (same.Find(row => row.Downloaded is null) is { } queued)
        {
            return (Find(connection, transaction, queued.Id)!, true); // read in this transaction
        }

        rows.Delete(same.Select(row => row.Id));
        var movie = rows.Insert(details);
        await transaction.CommitAsync(cancellationToken);
        return (movie, false);
    }

    /// <summary>Adds those that were neither queued nor downloaded before, in one transaction.</summary>
    public async Task<IReadOnlyList<Movie>> AddNewAsync(IEnumerable<MovieDetails> wanted, CancellationToken cancellationToken)
    {
        var added = new List<Movie>();
        await using var connection = database.Open();
        await using var transaction = connection.BeginTransaction();
        var rows = new MovieRows(connection, transaction, time.GetUtcNow());
        foreach (var details in wanted)
        {
            if (rows.Same(details).Count == 0)
            {
                added.Add(rows.Insert(details));
            }
        }

        await transaction.CommitAsync(cancellationToken);
        return added;
    }

    /// <summary>Replaces the details of a queued movie.</summary>
    /// <returns>The movie, null when it is not in the queue; or the other one in the queue that is the same.</returns>
    public async Task<(Movie? Movie, Movie? Other)> ReplaceAsync(long id, MovieDetails details, CancellationToken cancellationToken)
    {
        const string sql = """
            UPDATE movie_queue
            SET title = @Title, name = @name, year = @Year, imdb_id = @ImdbId, tmdb_id = @TmdbId, quality = @Quality, queue_name = @QueueName
            WHERE id = @id AND downloaded IS NULL
            """;

        await using var connection = database.Open();
        await using var transaction = connection.BeginTransaction();
        var rows = new MovieRows(connection, transaction, time.GetUtcNow());
        if (rows.Same(details).Find(row => row.Id != id && row.Downloaded is null) is { } other)
        {
            return (null, Find(connection, transaction, other.Id));
        }

        await connection.ExecuteAsync(sql, rows.Parameters(details, id), transaction);
        var movie = Find(connection, transaction, id);
        await transaction.CommitAsync(cancellationToken);
        return (movie, null);
    }

    /// <summary>Takes movies out of the queue for good; the number of those that were in it.</summary>
    public async Task<int> RemoveAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        const string sql = "DELETE FROM movie_queue WHERE id IN @ids AND downloaded IS NULL";

        await using var connection = database.Open();
        return await connection.ExecuteAsync(new CommandDefinition(sql, new { ids }, cancellationToken: cancellationToken));
    }

    /// <summary>Takes movies out of the queue because they were downloaded, or with null puts them back.</summary>
    public async Task SetDownloadedAsync(IReadOnlyCollection<long> ids, DateTimeOffset? downloaded, CancellationToken cancellationToken)
    {
        const string sql = "UPDATE movie_queue SET downloaded = @downloaded WHERE id IN @ids";

        await using var connection = database.Open();
        await connection.ExecuteAsync(new CommandDefinition(sql, new { ids, downloaded }, cancellationToken: cancellationToken));
    }

    private static Movie? Find(SqliteConnection connection, SqliteTransaction? transaction, long id)
    {
        const string sql = $"SELECT {Columns} FROM movie_queue WHERE id = @id AND downloaded IS NULL";

        return connection.QuerySingleOrDefault<Movie>(sql, new { id }, transaction);
    }
}
