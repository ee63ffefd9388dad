using System.Text.Json;
using Dapper;
using FlexGet.Core.Storage;

namespace FlexGet.Plugins.Series.Library;

/// <summary>Remembers which releases were downloaded.</summary>
internal sealed class DownloadRepository(IDatabase database, TimeProvider time)
{
    public async Task MarkAsync(IEnumerable<long> releases, CancellationToken cancellationToken)
    {
        const string sql = """
            UPDATE series_release SET downloaded = @now
            WHERE id IN (SELECT value FROM json_each(@ids)) AND downloaded IS NULL
            """;

        await using var connection = database.Open();
        await connection.ExecuteAsync(new CommandDefinition(
            sql, new { ids = JsonSerializer.Serialize(releases), now = time.GetUtcNow() }, cancellationToken: cancellationToken));
    }
}
