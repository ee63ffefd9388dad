using FlexGet.Core.Entries;
using Microsoft.Data.Sqlite;

namespace FlexGet.Core.Executions.Records;

/// <summary>The prepared command that writes entries; thousands of rows go through it in one transaction.</summary>
internal sealed class EntryInsert : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter _state;
    private readonly SqliteParameter _title;
    private readonly SqliteParameter _url;
    private readonly SqliteParameter _acceptedBy;
    private readonly SqliteParameter _rejectedBy;
    private readonly SqliteParameter _failedBy;
    private readonly SqliteParameter _reason;
    private readonly SqliteParameter _fields;
    private readonly SqliteParameter _trace;

    public EntryInsert(SqliteConnection connection, SqliteTransaction transaction, long executionId, int position, string task)
    {
        _command = connection.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText = """
            INSERT INTO entry
                (execution_id, position, task, state, title, url, accepted_by, rejected_by, failed_by, reason, fields, trace)
            VALUES
                ($execution, $position, $task, $state, $title, $url, $accepted_by, $rejected_by, $failed_by, $reason, $fields, $trace)
            """;
        _command.Parameters.AddWithValue("$execution", executionId);
        _command.Parameters.AddWithValue("$position", position);
        _command.Parameters.AddWithValue("$task", task);
        _state = _command.Parameters.Add("$state", SqliteType.Text);
        _title = _command.Parameters.Add("$title", SqliteType.Text);
        _url = _command.Parameters.Add("$url", SqliteType.Text);
        _acceptedBy = _command.Parameters.Add("$accepted_by", SqliteType.Text);
        _rejectedBy = _command.Parameters.Add("$rejected_by", SqliteType.Text);
        _failedBy = _command.Parameters.Add("$failed_by", SqliteType.Text);
        _reason = _command.Parameters.Add("$reason", SqliteType.Text);
        _fields = _command.Parameters.Add("$fields", SqliteType.Blob);
        _trace = _command.Parameters.Add("$trace", SqliteType.Blob);
        _command.Prepare();
    }

    public void Run(Entry entry, EntryJson json)
    {
        _state.Value = NameOf(entry.State);
        _title.Value = entry.Title;
        _url.Value = SecretMask.InText(entry.Url);
        _acceptedBy.Value = Nullable(entry.AcceptedBy);
        _rejectedBy.Value = Nullable(entry.RejectedBy);
        _failedBy.Value = Nullable(entry.FailedBy);
        _reason.Value = Nullable(entry.Reason is { } reason ? SecretMask.InText(reason) : null);
        _fields.Value = json.Fields(entry);
        _trace.Value = json.Traces(entry);
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();

    private static object Nullable(string? text) => (object?)text ?? DBNull.Value;

    private static string NameOf(EntryState state) => state switch
    {
        EntryState.Undecided => "undecided",
        EntryState.Accepted => "accepted",
        EntryState.Rejected => "rejected",
        EntryState.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
