using FlexGet.Core.Storage;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Settings;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.Series.Library.Pass;

/// <summary>What tells an episode from all others.</summary>
internal sealed record EpisodeKey(long SeriesId, IdentifierType Type, string Identifier);

/// <summary>The rows of episodes and seasons in one transaction.</summary>
internal sealed class EpisodeRows(PassTransaction pass)
{
    private readonly Dictionary<EpisodeKey, KnownEpisode> _known = [];

    public IEnumerable<KnownEpisode> All => _known.Values;

    /// <summary>The episode, null when it was not asked for.</summary>
    public KnownEpisode? Of(long seriesId, EpisodeIdentifier episode) => _known.GetValueOrDefault(KeyOf(seriesId, episode));

    /// <summary>Reads episodes by series; those that are not known yet are added.</summary>
    public void FindOrAdd(ILookup<long, EpisodeIdentifier> wanted)
    {
        Find(wanted);
        var next = pass.NextId("series_episode");
        var added = new List<KnownEpisode>();
        foreach (var series in wanted)
        {
            foreach (var episode in series)
            {
                var key = KeyOf(series.Key, episode);
                if (!_known.ContainsKey(key))
                {
                    _known[key] = New(next++, series.Key, episode);
                    added.Add(_known[key]);
                }
            }
        }

        Add(added);
    }

    public static KnownEpisode Episode(SqliteDataReader row, PassTransaction pass) => new()
    {
        Id = row.GetInt64(0),
        SeriesId = row.GetInt64(1),
        Identifier = row.GetString(2),
        IdentifiedBy = Types.Parse(row.GetString(3)),
        IsSeason = row.GetBoolean(4),
        Season = row.IsDBNull(5) ? null : row.GetInt32(5),
        Number = row.IsDBNull(6) ? null : row.GetInt32(6),
        FirstSeen = pass.Time(row.GetString(7)),
    };

    private static EpisodeKey KeyOf(long seriesId, EpisodeIdentifier episode) => new(seriesId, episode.Type, episode.Text);

    private void Find(ILookup<long, EpisodeIdentifier> wanted)
    {
        const string sql = """
            SELECT episode.id, episode.series_id, episode.identifier, episode.identified_by,
                episode.is_season, episode.season, episode.number, episode.first_seen
            FROM json_each(@wanted) AS wanted
            CROSS JOIN series_episode AS episode ON episode.series_id = wanted.value ->> 0 AND episode.identifier = wanted.value ->> 1
            """;

        var rows = wanted.SelectMany(series => series.Select(episode => episode.Text).Distinct().Select(text => new object[] { series.Key, text }));
        pass.Read(sql, rows, row =>
        {
            var episode = Episode(row, pass);
            _known[new EpisodeKey(episode.SeriesId, episode.IdentifiedBy, episode.Identifier)] = episode;
        });
    }

    private void Add(List<KnownEpisode> episodes)
    {
        const string sql = """
            INSERT INTO series_episode (id, series_id, identifier, identified_by, is_season, season, number, first_seen)
            SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, @firstSeen
            FROM json_each(@episodes)
            """;

        var rows = episodes.Select(episode => new object?[]
        {
            episode.Id, episode.SeriesId, episode.Identifier, episode.IdentifiedBy.Name(), episode.IsSeason, episode.Season, episode.Number,
        });
        pass.Execute(sql, ("@episodes", JsonRows.Of(rows)), ("@firstSeen", UtcTime.Format(pass.Now)));
    }

    private KnownEpisode New(long id, long seriesId, EpisodeIdentifier episode) => new()
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
