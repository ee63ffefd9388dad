using Dapper;
using Microsoft.Data.Sqlite;

namespace FlexGet.Core.Executions.Activity;

/// <summary>Which executions have lines or entries in activity.db.</summary>
internal static class RecordedExecutions
{
    public static void Add(SqliteConnection connection, SqliteTransaction transaction, long executionId)
    {
        const string sql = "INSERT OR IGNORE INTO recorded (execution_id) VALUES (@executionId)";

        connection.Execute(sql, new { executionId }, transaction);
    }
}
