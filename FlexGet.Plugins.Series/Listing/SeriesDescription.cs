using Dapper;
using FlexGet.Core.Storage;
using FlexGet.Plugins.Series.Episodes;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Settings;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.Series.Listing;

/// <summary>Reads what is shown of series: a page of them costs a few statements, not a few for each.</summary>
internal sealed class SeriesDescription(IDatabase database)
{
    public async Task<IReadOnlyList<SeriesAnswer>> ReadAsync(
        IReadOnlyList<KnownSeries> series, SeriesParts parts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var connection = database.Open();
        var ids = series.Select(one => one.Id).ToList();
        var names = Texts(connection, "SELECT series_id, name AS text FROM series_alternate_name WHERE series_id IN @ids ORDER BY id", ids);
        var tasks = Texts(connection, "SELECT series_id, task AS text FROM series_task WHERE series_id IN @ids ORDER BY task", ids);
        var begins = parts.Begin ? Begins(connection, ids) : [];
        var latest = parts.Latest ? Latest(connection, series) : [];
        return [.. series.Select(one => new SeriesAnswer
        {
            Id = one.Id,
            Name = one.Name,
            AlternateNames = [.. names[one.Id]],
            InTasks = [.. tasks[one.Id]],
            IdentifiedBy = Types.Of(one.IdentifiedBy),
            BeginEpisode = parts.Begin ? begins.GetValueOrDefault(one.Id) ?? Unseen(one) : null,
            LatestEntity = latest.GetValueOrDefault(one.Id),
            Added = one.Added,
        })];
    }

    private static ILookup<long, string> Texts(SqliteConnection connection, string sql, IReadOnlyList<long> ids) =>
        connection.Query<(long SeriesId, string Text)>(sql, new { ids }).ToLookup(row => row.SeriesId, row => row.Text);

    private static Dictionary<long, EpisodeAnswer> Begins(SqliteConnection connection, IReadOnlyList<long> ids)
    {
        const string sql = $"""
            SELECT {EpisodeListing.Columns}
            FROM series_episode AS episode JOIN series ON series.id = episode.series_id AND series.begin = episode.identifier
            WHERE series.id IN @ids AND NOT episode.is_season
            """;

        return connection.Query<EpisodeAnswer>(sql, new { ids }).DistinctBy(episode => episode.SeriesId).ToDictionary(episode => episode.SeriesId);
    }

    /// <summary>A begin of which no release was seen yet.</summary>
    private static EpisodeAnswer? Unseen(KnownSeries series) =>
        series.Begin is { } begin && EpisodeIdentifier.Parse(begin) is { } identifier
            ? new EpisodeAnswer
            {
                Identifier = identifier.Text,
                IdentifiedBy = identifier.Type,
                Season = identifier.Season,
                Number = identifier.Number,
                SeriesId = series.Id,
            }
            : null;

    private static Dictionary<long, LatestAnswer> Latest(SqliteConnection connection, IReadOnlyList<KnownSeries> series)
    {
        const string downloaded = """
            SELECT id, series_id, identifier, identified_by, is_season, season, number, first_seen FROM series_episode
            WHERE id IN (SELECT episode_id FROM series_release WHERE series_id IN @ids AND downloaded IS NOT NULL)
            """;
        const string episodes = $"SELECT {EpisodeListing.Columns} FROM series_episode AS episode WHERE id IN @ids";
        const string releases = $"""
            SELECT {ReleaseListing.Columns} FROM {ReleaseListing.From}
            WHERE episode.id IN @ids AND release.downloaded IS NOT NULL
            ORDER BY release.downloaded, release.id
            """;

        var known = connection.Query<KnownEpisode>(downloaded, new { ids = series.Select(one => one.Id) }).ToLookup(episode => episode.SeriesId);
        var ids = series.Select(one => LatestDownload.Of(known[one.Id], one.IdentifiedBy)?.Id).OfType<long>().ToList();
        var latest = connection.Query<ReleaseAnswer>(releases, new { ids }).ToLookup(release => release.EpisodeId ?? release.SeasonId);
        return connection.Query<LatestAnswer>(episodes, new { ids })
            .ToDictionary(episode => episode.SeriesId, episode => episode with { LatestRelease = latest[episode.Id].LastOrDefault() });
    }
}
