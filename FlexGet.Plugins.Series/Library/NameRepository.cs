using FlexGet.Core.Storage;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Library.Pass;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Library;

/// <summary>What the database knows of names: needed to read titles.</summary>
internal sealed class NameRepository(IDatabase database, TimeProvider time)
{
    public StoredNames Read(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        const string types = """
            SELECT series.normal_name, series.identified_by FROM json_each(@wanted) AS wanted
            CROSS JOIN series ON series.normal_name = wanted.value
            WHERE series.identified_by IS NOT NULL
            """;
        const string alternates = """
            SELECT series.normal_name, alternate.name FROM json_each(@wanted) AS wanted
            CROSS JOIN series ON series.normal_name = wanted.value
            CROSS JOIN series_alternate_name AS alternate ON alternate.series_id = series.id
            ORDER BY alternate.id
            """;

        var wanted = names.Select(NormalName.Of).Distinct().ToList();
        var known = new Dictionary<string, IdentifierType>(StringComparer.Ordinal);
        var further = new List<(string Name, string Alternate)>();
        using var pass = new PassTransaction(database, time, cancellationToken, isReading: true);
        pass.Read(types, wanted, row => known[row.GetString(0)] = Types.Parse(row.GetString(1)));
        pass.Read(alternates, wanted, row => further.Add((row.GetString(0), row.GetString(1))));
        return new StoredNames(known, further.ToLookup(name => name.Name, name => name.Alternate, StringComparer.Ordinal));
    }
}
