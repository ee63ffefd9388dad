using Dapper;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Series.Guessing;

/// <summary>The names of all series that stand in the config of any task.</summary>
internal sealed class TaskNames(IDatabase database)
{
    /// <summary>In their normal form, alternate ones too.</summary>
    public async Task<HashSet<string>> ReadAsync(CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT normal_name FROM series WHERE id IN (SELECT series_id FROM series_task)
            UNION
            SELECT normal_name FROM series_alternate_name WHERE series_id IN (SELECT series_id FROM series_task)
            """;

        await using var connection = database.Open();
        return [.. await connection.QueryAsync<string>(new CommandDefinition(sql, cancellationToken: cancellationToken))];
    }
}
