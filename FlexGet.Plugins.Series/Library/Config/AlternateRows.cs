using FlexGet.Core.Plugins;
using FlexGet.Plugins.Series.Library.Pass;

namespace FlexGet.Plugins.Series.Library.Config;

/// <summary>The alternate names of series in one transaction.</summary>
internal sealed class AlternateRows(PassTransaction pass)
{
    /// <summary>Adds the names of the config, and removes those that came from an earlier one; what was added otherwise stays.</summary>
    /// <param name="wanted">The names of each series in the config.</param>
    /// <exception cref="PluginException">A name belongs to another series.</exception>
    public void Sync(IReadOnlyList<(KnownSeries Series, IReadOnlyList<string> Names)> wanted)
    {
        const string add = """
            INSERT INTO series_alternate_name (series_id, name, normal_name, is_configured) VALUES (@seriesId, @name, @normalName, 1)
            ON CONFLICT (normal_name) DO UPDATE SET name = excluded.name
            """;

        RemoveOthers(wanted);
        var owners = Owners(wanted.SelectMany(series => series.Names));
        using var command = pass.Prepare(add, "@seriesId", "@name", "@normalName");
        foreach (var (series, names) in wanted)
        {
            foreach (var name in names)
            {
                var owner = owners.GetValueOrDefault(NormalName.Of(name), (series.Id, series.Name));
                if (owner.Id != series.Id)
                {
                    throw new PluginException(
                        $"Error adding alternate name for `{series.Name}`: `{name}` is already associated with `{owner.Name}`. Check your settings.");
                }

                owners[NormalName.Of(name)] = (series.Id, series.Name);
                pass.Execute(command, series.Id, name, NormalName.Of(name));
            }
        }
    }

    private void RemoveOthers(IReadOnlyList<(KnownSeries Series, IReadOnlyList<string> Names)> wanted)
    {
        const string sql = """
            SELECT id, series_id, normal_name FROM series_alternate_name
            WHERE is_configured AND series_id IN (SELECT value FROM json_each(@wanted))
            """;

        var kept = wanted.SelectMany(series => series.Names.Select(name => (series.Series.Id, NormalName.Of(name)))).ToHashSet();
        var old = new List<long>();
        pass.Read(sql, wanted.Select(series => (object)series.Series.Id), row =>
        {
            if (!kept.Contains((row.GetInt64(1), row.GetString(2))))
            {
                old.Add(row.GetInt64(0));
            }
        });
        using var command = pass.Prepare("DELETE FROM series_alternate_name WHERE id = @id", "@id");
        old.ForEach(id => pass.Execute(command, id));
    }

    private Dictionary<string, (long Id, string Name)> Owners(IEnumerable<string> names)
    {
        const string sql = """
            SELECT alternate.normal_name, series.id, series.name FROM json_each(@wanted) AS wanted
            CROSS JOIN series_alternate_name AS alternate ON alternate.normal_name = wanted.value
            CROSS JOIN series ON series.id = alternate.series_id
            """;

        var owners = new Dictionary<string, (long, string)>(StringComparer.Ordinal);
        pass.Read(sql, names.Select(NormalName.Of), row => owners[row.GetString(0)] = (row.GetInt64(1), row.GetString(2)));
        return owners;
    }
}
