using Dapper;
using FlexGet.Core.Http.Bodies;
using FlexGet.Core.Storage;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Variables;

/// <summary>The variables that are kept in the database, for configs that say <c>variables: yes</c>.</summary>
internal sealed class VariableRepository(IDatabase database)
{
    public JObject List()
    {
        const string sql = "SELECT name, value FROM variable ORDER BY name";

        using var connection = database.Open();
        return new JObject(connection.Query<(string Name, string Value)>(sql).Select(row => new JProperty(row.Name, Parse(row.Value))));
    }

    /// <summary>Sets variables.</summary>
    /// <param name="variables">Their names and values.</param>
    /// <param name="isWhole">True when those that are not named go.</param>
    /// <param name="cancellationToken">Nothing is changed when it comes first.</param>
    public async Task SetAsync(JObject variables, bool isWhole, CancellationToken cancellationToken)
    {
        const string delete = "DELETE FROM variable";
        const string sql = """
            INSERT INTO variable (name, value) VALUES (@Name, @Value)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """;

        var rows = variables.Properties().Select(property => new { property.Name, Value = property.Value.ToString(Formatting.None) }).ToList();
        await using var connection = database.Open();
        await using var transaction = connection.BeginTransaction();
        if (isWhole)
        {
            await connection.ExecuteAsync(new CommandDefinition(delete, transaction: transaction, cancellationToken: cancellationToken));
        }

        await connection.ExecuteAsync(new CommandDefinition(sql, rows, transaction, cancellationToken: cancellationToken));
        transaction.Commit();
    }

    private static JToken Parse(string json) => JsonConvert.DeserializeObject<JToken>(json, JsonConventions.Settings) ?? JValue.CreateNull();
}
