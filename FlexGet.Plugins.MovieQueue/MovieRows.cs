using Dapper;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.MovieQueue;

/// <summary>The rows of the queue within one transaction: those that are one movie, and new ones.</summary>
internal sealed class MovieRows(SqliteConnection connection, SqliteTransaction transaction, DateTimeOffset now)
{
    public List<KnownMovie> Same(MovieDetails details)
    {
        const string sql = """
            SELECT id, name, year, imdb_id, tmdb_id, downloaded FROM movie_queue
            WHERE queue_name = @QueueName AND (imdb_id = @ImdbId OR tmdb_id = @TmdbId OR name = @name)
            """;

        return connection.Query<KnownMovie>(sql, Parameters(details), transaction)
            .Where(row => row.Identity.IsSameAs(details.Identity))
            .ToList();
    }

    public Movie Insert(MovieDetails details)
    {
        const string sql = $"""
            INSERT INTO movie_queue (title, name, year, imdb_id, tmdb_id, quality, queue_name, added)
            VALUES (@Title, @name, @Year, @ImdbId, @TmdbId, @Quality, @QueueName, @now)
            RETURNING {MovieQueueRepository.Columns}
            """;

        return connection.QuerySingle<Movie>(sql, Parameters(details), transaction);
    }

    public void Delete(IEnumerable<long> ids) =>
        connection.Execute("DELETE FROM movie_queue WHERE id IN @ids", new { ids }, transaction);

    public object Parameters(MovieDetails details, long id = 0) => new
    {
        id,
        details.Title,
        name = details.Identity.Name,
        details.Year,
        details.ImdbId,
        details.TmdbId,
        details.Quality,
        details.QueueName,
        now,
    };
}

/// <summary>What a movie is compared by, and whether it was downloaded.</summary>
internal sealed record KnownMovie
{
    public required long Id { get; init; }

    public string? Name { get; init; }

    public int? Year { get; init; }

    public string? ImdbId { get; init; }

    public long? TmdbId { get; init; }

    public DateTimeOffset? Downloaded { get; init; }

    public MovieIdentity Identity => new(Name, Year, ImdbId, TmdbId);
}
