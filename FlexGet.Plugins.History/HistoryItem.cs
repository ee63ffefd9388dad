using System.ComponentModel;
using FlexGet.Core.Configuration.Secrets;
using Newtonsoft.Json;

namespace FlexGet.Plugins.History;

/// <summary>An entry that was accepted.</summary>
internal sealed record HistoryItem
{
    public required long Id { get; init; }

    [Description("The task that accepted it.")]
    public required string Task { get; init; }

    public required string Title { get; init; }

    [JsonConverter(typeof(MaskedText))]
    public required string Url { get; init; }

    [Description("Where its file was put, if the task knows.")]
    public string? Filename { get; init; }

    [Description("Which plugin accepted it and why.")]
    [JsonConverter(typeof(MaskedText))]
    public required string Details { get; init; }

    public required DateTimeOffset Time { get; init; }
}
