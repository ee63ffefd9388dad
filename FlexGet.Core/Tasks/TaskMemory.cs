using Dapper;
using FlexGet.Core.Storage;

namespace FlexGet.Core.Tasks;

/// <summary>Small texts that a plugin remembers of a task over restarts: the time of its last run, the ETag of a feed.</summary>
public sealed class TaskMemory(IDatabase database, TimeProvider time)
{
    /// <summary>The text last written under the key; null when there is none.</summary>
    public string? Read(string task, string plugin, string key)
    {
        const string sql = "SELECT value FROM task_memory WHERE task = @task AND plugin = @plugin AND key = @key";

        using var connection = database.Open();
        return connection.QuerySingleOrDefault<string>(sql, new { task, plugin, key });
    }

    /// <summary>Keeps a text under the key; null forgets it.</summary>
    public void Write(string task, string plugin, string key, string? value)
    {
        const string forget = "DELETE FROM task_memory WHERE task = @task AND plugin = @plugin AND key = @key";
        const string keep = """
            INSERT INTO task_memory (task, plugin, key, value, updated) VALUES (@task, @plugin, @key, @value, @now)
            ON CONFLICT DO UPDATE SET value = excluded.value, updated = excluded.updated
            """;

        using var connection = database.Open();
        connection.Execute(value is null ? forget : keep, new { task, plugin, key, value, now = time.GetUtcNow() });
    }
}
