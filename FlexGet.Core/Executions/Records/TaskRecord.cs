using FlexGet.Core.Executions.Logs;
using FlexGet.Core.Plugins;
using Microsoft.Data.Sqlite;

namespace FlexGet.Core.Executions.Records;

/// <summary>Keeps what a task did with each entry.</summary>
internal sealed class TaskRecord(EntryRepository entries, LogWriter log)
{
    /// <summary>Writes the entries; the file they go to may be lost at any time, so a failure costs only the record.</summary>
    public async Task WriteAsync(ReadyTask task, TaskOutcome outcome)
    {
        try
        {
            await entries.AddAsync(task.Execution.Id, task.Position, task.Name, outcome.Entries);
        }
        catch (SqliteException exception)
        {
            log.Write(task.Execution.Log, TaskLogLevel.Warning, task.Name, "", $"the entries could not be recorded: {exception.Message}");
        }
    }
}
