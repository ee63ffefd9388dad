using FlexGet.Core.Storage;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Settings;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.Series.Library.Pass;

/// <summary>What tells an episode from all others.</summary>
internal readonly record struct EpisodeKey(long SeriesId, IdentifierType Type, string Identifier);

/// <summary>The rows of episodes and seasons in one transaction.</summary>
internal sealed class EpisodeRows(PassTransaction pass)
{
    /// <summary>The episodes; those that are not known yet are added.</summary>
    public Dictionary<EpisodeKey, KnownEpisode> FindOrAdd(IEnumerable<(long SeriesId, EpisodeIdentifier Episode)> wanted)
    {
        const string sql = """
            INSERT INTO series_episode (id, series_id, identifier, identified_by, is_season, season, number, first_seen)
            VALUES (@id, @seriesId, @identifier, @identifiedBy, @isSeason, @season, @number, @firstSeen)
            """;

        var asked = wanted.DistinctBy(episode => new EpisodeKey(episode.SeriesId, episode.Episode.Type, episode.Episode.Text)).ToList();
        var found = Find(asked);
        var next = pass.NextId("series_episode");
        using var command = pass.Prepare(
            sql, "@id", "@seriesId", "@identifier", "@identifiedBy", "@isSeason", "@season", "@number", "@firstSeen");
        foreach (var (seriesId, episode) in asked)
        {
            var key = new EpisodeKey(seriesId, episode.Type, episode.Text);
            if (!found.ContainsKey(key))
            {
                found[key] = Add(command, next++, seriesId, episode);
            }
        }

        return found;
    }

    private Dictionary<EpisodeKey, KnownEpisode> Find(IEnumerable<(long SeriesId, EpisodeIdentifier Episode)> wanted)
    {
        const string sql = """
            SELECT episode.id, episode.series_id, episode.identifier, episode.identified_by,
                episode.is_season, episode.season, episode.number, episode.first_seen
            FROM json_each(@wanted) AS wanted
            CROSS JOIN series_episode AS episode ON episode.series_id = wanted.value ->> 0 AND episode.identifier = wanted.value ->> 1
            """;

        var found = new Dictionary<EpisodeKey, KnownEpisode>();
        pass.Read(sql, wanted.Select(episode => new object[] { episode.SeriesId, episode.Episode.Text }), row =>
        {
            var episode = Episode(row);
            found[new EpisodeKey(episode.SeriesId, episode.IdentifiedBy, episode.Identifier)] = episode;
        });
        return found;
    }

    private KnownEpisode Add(SqliteCommand command, long id, long seriesId, EpisodeIdentifier episode)
    {
        pass.Execute(
            command, id, seriesId, episode.Text, episode.Type.Name(), episode.IsSeason, episode.Season, episode.Number, UtcTime.Format(pass.Now));
        return new KnownEpisode
        {
            Id = id,
            SeriesId = seriesId,
            Identifier = episode.Text,
            IdentifiedBy = episode.Type,
            IsSeason = episode.IsSeason,
            Season = episode.Season,
            Number = episode.Number,
            FirstSeen = pass.Now,
        };
    }

    public static KnownEpisode Episode(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        SeriesId = row.GetInt64(1),
        Identifier = row.GetString(2),
        IdentifiedBy = Types.Parse(row.GetString(3)),
        IsSeason = row.GetBoolean(4),
        Season = row.IsDBNull(5) ? null : row.GetInt32(5),
        Number = row.IsDBNull(6) ? null : row.GetInt32(6),
        FirstSeen = UtcTime.Parse(row.GetString(7)),
    };
}
