using Dapper;
using FlexGet.Core.Storage;
using FlexGet.Plugins.Series.Library;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Tests.Series;

/// <summary>Puts series into the database of a server, as if runs had learned them.</summary>
internal sealed class SeriesSeed(FlexGetServer server)
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private int _minutes;

    /// <summary>Adds a series; in the config of a task when one is named.</summary>
    public long Series(string name, string? task = "tv", string? identifiedBy = "ep", string? begin = null)
    {
        const string sql = """
            INSERT INTO series (name, normal_name, identified_by, begin, added) VALUES (@name, @normalName, @identifiedBy, @begin, @now) RETURNING id
            """;

        using var connection = Open();
        var id = connection.ExecuteScalar<long>(sql, new { name, normalName = NormalName.Of(name), identifiedBy, begin, now = Now() });
        if (task is not null)
        {
            connection.Execute("INSERT INTO series_task (task, series_id) VALUES (@task, @id)", new { task, id });
        }

        return id;
    }

    /// <summary>Adds an episode or season with one release; answers the ids of both.</summary>
    public (long Episode, long Release) Release(long series, string identifier, bool isDownloaded = true, string? title = null)
    {
        const string episode = """
            INSERT INTO series_episode (series_id, identifier, identified_by, is_season, season, number, first_seen)
            VALUES (@series, @Text, @type, @IsSeason, @Season, @Number, @now)
            ON CONFLICT DO UPDATE SET first_seen = first_seen RETURNING id
            """;
        const string release = """
            INSERT INTO series_release (series_id, episode_id, title, quality, proper_count, first_seen, downloaded)
            VALUES (@series, @id, @title, '720p hdtv', 0, @now, @downloaded) RETURNING id
            """;

        var found = EpisodeIdentifier.Parse(identifier)!; // what a test writes
        var (now, type) = (Now(), found.Type.ToString().ToLowerInvariant());
        using var connection = Open();
        var id = connection.ExecuteScalar<long>(episode, new { series, found.Text, type, found.IsSeason, found.Season, found.Number, now });
        return (id, connection.ExecuteScalar<long>(
            release, new { series, id, title = title ?? $"Some.{identifier}.720p.HDTV", now, downloaded = isDownloaded ? now : (DateTimeOffset?)null }));
    }

    public void Alternate(long series, string name)
    {
        using var connection = Open();
        connection.Execute(
            "INSERT INTO series_alternate_name (series_id, name, normal_name, is_configured) VALUES (@series, @name, @normalName, 1)",
            new { series, name, normalName = NormalName.Of(name) });
    }

    /// <summary>Each thing is a minute later than the one before.</summary>
    private DateTimeOffset Now() => Start.AddMinutes(_minutes++);

    private Microsoft.Data.Sqlite.SqliteConnection Open() => server.Services.GetRequiredService<IDatabase>().Open();
}
