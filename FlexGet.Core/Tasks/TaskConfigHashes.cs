using Dapper;
using FlexGet.Core.Storage;

namespace FlexGet.Core.Tasks;

/// <summary>The hash of the config that each task last ran with: what tells a run that its config was modified.</summary>
public sealed class TaskConfigHashes(IDatabase database)
{
    /// <summary>
    /// Lets the next run of every task count its config as modified, so that inputs that read only what is new read everything:
    /// for whoever removes records that kept entries from being accepted.
    /// </summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await using var connection = database.Open();
        await connection.ExecuteAsync(new CommandDefinition("DELETE FROM task_config", cancellationToken: cancellationToken));
    }

    /// <summary>True when the task has not run with this config before.</summary>
    internal async Task<bool> IsNewAsync(string task, string hash, CancellationToken cancellationToken)
    {
        const string sql = "SELECT hash FROM task_config WHERE task = @task";

        await using var connection = database.Open();
        return await connection.QuerySingleOrDefaultAsync<string>(
            new CommandDefinition(sql, new { task }, cancellationToken: cancellationToken)) != hash;
    }

    internal async Task KeepAsync(string task, string hash, CancellationToken cancellationToken)
    {
        const string sql = "INSERT INTO task_config (task, hash) VALUES (@task, @hash) ON CONFLICT DO UPDATE SET hash = excluded.hash";

        await using var connection = database.Open();
        await connection.ExecuteAsync(new CommandDefinition(sql, new { task, hash }, cancellationToken: cancellationToken));
    }
}
