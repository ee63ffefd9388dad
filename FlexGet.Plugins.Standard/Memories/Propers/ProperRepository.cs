using Dapper;
using FlexGet.Core.Plugins;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Standard.Memories.Propers;

/// <summary>A release of a movie.</summary>
/// <param name="Movie">The movie's id, or its name and year.</param>
/// <param name="Quality">The name of its quality.</param>
/// <param name="Title">The release's title.</param>
/// <param name="ProperCount">How often it was corrected.</param>
internal sealed record MovieRelease(string Movie, string Quality, string Title, int ProperCount);

/// <summary>How good the releases were that were taken of movies; all tasks have one memory.</summary>
internal sealed class ProperRepository(IDatabase database, TimeProvider time) : IAgingMemory
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>How often the releases that were taken of these movies had been corrected, by quality, and when they were taken.</summary>
    public IReadOnlyDictionary<(string Movie, string Quality), (long ProperCount, DateTimeOffset Added)> Of(IEnumerable<string> movies)
    {
        const string sql = "SELECT movie, quality, proper_count, added FROM proper_movie WHERE movie IN (SELECT value FROM json_each(@movies))";

        using var connection = database.Open();
        return connection.Query<(string Movie, string Quality, long ProperCount, DateTimeOffset Added)>(sql, new { movies = JsonRows.Of(movies) })
            .ToDictionary(row => (row.Movie, row.Quality), row => (row.ProperCount, row.Added));
    }

    /// <summary>Keeps releases that were taken; of each movie and quality the most often corrected one.</summary>
    public void Keep(IEnumerable<MovieRelease> releases)
    {
        const string sql = """
            INSERT INTO proper_movie (movie, quality, title, proper_count, added) VALUES (@Movie, @Quality, @Title, @ProperCount, @now)
            ON CONFLICT DO UPDATE SET title = excluded.title, proper_count = excluded.proper_count, added = excluded.added
            WHERE excluded.proper_count > proper_count
            """;

        var now = time.GetUtcNow();
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        connection.Execute(
            sql, releases.Select(release => new { release.Movie, release.Quality, release.Title, release.ProperCount, now }), transaction);
        transaction.Commit();
    }

    public async Task<int> RemoveOldAsync(int limit, CancellationToken cancellationToken)
    {
        const string sql = "DELETE FROM proper_movie WHERE id IN (SELECT id FROM proper_movie WHERE added < @oldest ORDER BY added LIMIT @limit)";

        await using var connection = database.Open();
        var parameters = new { oldest = time.GetUtcNow() - Longest, limit };
        return await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }
}
