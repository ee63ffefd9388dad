using System.ComponentModel;
using FlexGet.Core.Configuration.Secrets;
using Newtonsoft.Json;

namespace FlexGet.Plugins.Standard.Memories.Rejected;

/// <summary>A reject that later runs of the task repeat.</summary>
internal sealed record RejectedEntry
{
    public long Id { get; init; }

    public string Task { get; init; } = "";

    public string Title { get; init; } = "";

    [Description("The url it came with.")]
    [JsonConverter(typeof(MaskedText))]
    public string Url { get; init; } = "";

    [Description("The plugin that rejected it first.")]
    public string RejectedBy { get; init; } = "";

    [JsonConverter(typeof(MaskedText))]
    public string? Reason { get; init; }

    public DateTimeOffset Added { get; init; }

    [Description("When it is forgotten; null: when the task's config changes.")]
    public DateTimeOffset? Expires { get; init; }
}
