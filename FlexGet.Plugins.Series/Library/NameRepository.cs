using System.Text.Json;
using Dapper;
using FlexGet.Core.Storage;
using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Series.Library;

/// <summary>What the database knows of names: needed to read titles.</summary>
internal sealed class NameRepository(IDatabase database)
{
    public async Task<StoredNames> ReadAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        const string types = """
            SELECT series.normal_name, series.identified_by FROM json_each(@names) AS wanted
            CROSS JOIN series ON series.normal_name = wanted.value
            WHERE series.identified_by IS NOT NULL
            """;
        const string alternates = """
            SELECT series.normal_name, alternate.name FROM json_each(@names) AS wanted
            CROSS JOIN series ON series.normal_name = wanted.value
            CROSS JOIN series_alternate_name AS alternate ON alternate.series_id = series.id
            ORDER BY alternate.id
            """;

        var parameters = new { names = JsonSerializer.Serialize(names.Select(NormalName.Of).Distinct()) };
        await using var connection = database.Open();
        var known = await connection.QueryAsync<(string Name, string Type)>(new CommandDefinition(types, parameters, cancellationToken: cancellationToken));
        var further = await connection.QueryAsync<(string Name, string Alternate)>(
            new CommandDefinition(alternates, parameters, cancellationToken: cancellationToken));
        return new StoredNames(
            known.ToDictionary(series => series.Name, series => Enum.Parse<IdentifierType>(series.Type, ignoreCase: true), StringComparer.Ordinal),
            further.ToLookup(series => series.Name, series => series.Alternate, StringComparer.Ordinal));
    }
}
