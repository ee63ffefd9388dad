using System.ComponentModel;
using System.Text;
using FlexGet.Core.Entries;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Executions.Records;

/// <summary>What an execution did with an entry, and why.</summary>
internal sealed record RecordedEntry
{
    public long Id { get; init; }

    public string Task { get; init; } = "";

    public string Title { get; init; } = "";

    public string Url { get; init; } = "";

    public EntryState State { get; init; }

    public string? AcceptedBy { get; init; }

    public string? RejectedBy { get; init; }

    public string? FailedBy { get; init; }

    [Description("Of the latest change of state.")]
    public string? Reason { get; init; }

    [Description("Every field that can be said in JSON.")]
    public JToken Fields => new JRaw(Encoding.UTF8.GetString(FieldsJson));

    [Description("What happened to it, in order.")]
    public JToken Trace => new JRaw(Encoding.UTF8.GetString(TraceJson));

    /// <summary>As stored: it goes out without being read.</summary>
    [JsonIgnore]
    public byte[] FieldsJson { get; init; } = [];

    [JsonIgnore]
    public byte[] TraceJson { get; init; } = [];
}
