using System.ComponentModel;
using FlexGet.Core.Configuration.Secrets;
using Newtonsoft.Json;

namespace FlexGet.Plugins.Standard.Memories.Failed;

/// <summary>An entry that failed.</summary>
internal sealed record FailedEntry
{
    public long Id { get; init; }

    public string Title { get; init; } = "";

    [JsonConverter(typeof(MaskedText))]
    public string Url { get; init; } = "";

    [Description("When it failed last.")]
    public DateTimeOffset AddedAt { get; init; }

    [Description("Why it failed last.")]
    [JsonConverter(typeof(MaskedText))]
    public string? Reason { get; init; }

    [Description("How often it failed.")]
    public int Count { get; init; }

    [Description("From when on it may be tried again.")]
    public DateTimeOffset RetryTime { get; init; }
}
