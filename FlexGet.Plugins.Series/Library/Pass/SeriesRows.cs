using FlexGet.Core.Storage;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Library.Pass;

/// <summary>The rows of series in one transaction.</summary>
internal sealed class SeriesRows(PassTransaction pass)
{
    /// <summary>The series of these names; those that are not known yet are added.</summary>
    public Dictionary<string, KnownSeries> FindOrAdd(IReadOnlyCollection<string> names)
    {
        const string add = """
            INSERT INTO series (name, normal_name, added)
            SELECT value ->> 0, value ->> 1, @added FROM json_each(@missing) WHERE true
            ON CONFLICT DO NOTHING
            """;

        var found = Find(names);
        var missing = names.Where(name => !found.ContainsKey(name)).ToList();
        if (missing.Count == 0)
        {
            return found;
        }

        pass.Execute(
            add,
            ("@missing", JsonRows.Of(missing.Select(name => new object[] { name, NormalName.Of(name) }))),
            ("@added", UtcTime.Format(pass.Now)));
        return Find(names);
    }

    /// <summary>Two spellings of a name are one series.</summary>
    public Dictionary<string, KnownSeries> Find(IReadOnlyCollection<string> names)
    {
        const string sql = """
            SELECT series.id, series.name, series.identified_by, series.begin, series.added, series.normal_name
            FROM json_each(@wanted) AS wanted
            CROSS JOIN series ON series.normal_name = wanted.value
            """;

        var normalNames = names.ToLookup(NormalName.Of);
        var found = new Dictionary<string, KnownSeries>(StringComparer.Ordinal);
        pass.Read(sql, normalNames.Select(group => group.Key), row =>
        {
            var series = new KnownSeries
            {
                Id = row.GetInt64(0),
                Name = row.GetString(1),
                IdentifiedBy = row.IsDBNull(2) ? null : Types.Parse(row.GetString(2)),
                Begin = row.IsDBNull(3) ? null : row.GetString(3),
                Added = UtcTime.Parse(row.GetString(4)),
            };
            foreach (var name in normalNames[row.GetString(5)])
            {
                found[name] = series;
            }
        });
        return found;
    }

    /// <summary>Writes a series as it is now.</summary>
    public void Update(KnownSeries series)
    {
        const string sql = "UPDATE series SET name = @name, identified_by = @identifiedBy, begin = @begin WHERE id = @id";

        pass.Execute(sql, ("@name", series.Name), ("@identifiedBy", series.IdentifiedBy?.Name()), ("@begin", series.Begin), ("@id", series.Id));
    }

    /// <summary>How many episodes of each kind there are of series; specials and seasons do not count.</summary>
    public Dictionary<long, IReadOnlyDictionary<IdentifierType, int>> CountKinds(IReadOnlyCollection<long> ids)
    {
        const string sql = """
            SELECT series_id, identified_by, count(*) FROM series_episode
            WHERE series_id IN (SELECT value FROM json_each(@wanted)) AND NOT is_season AND identified_by <> 'special'
            GROUP BY series_id, identified_by
            """;

        var counts = ids.Distinct().ToDictionary(id => id, _ => new Dictionary<IdentifierType, int>());
        pass.Read(sql, ids.Select(id => (object)id), row => counts[row.GetInt64(0)][Types.Parse(row.GetString(1))] = row.GetInt32(2));
        return counts.ToDictionary(count => count.Key, IReadOnlyDictionary<IdentifierType, int> (count) => count.Value);
    }
}
