using FlexGet.Core.Configuration.Secrets;
using Newtonsoft.Json;

namespace FlexGet.Plugins.Standard.Memories.Seen;

/// <summary>A value by which an entry is known again, and the field it came from.</summary>
internal readonly record struct SeenValue(string Field, string Value);

/// <summary>An entry to remember.</summary>
internal sealed record SeenRecord(string Title, IReadOnlyList<SeenValue> Values);

/// <summary>Where and when a value was seen; the time as it is stored.</summary>
internal sealed record SeenTrace(string Field, string Task, string Added);

/// <summary>A remembered entry.</summary>
internal sealed record SeenEntry
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    [JsonConverter(typeof(MaskedText))]
    public string? Reason { get; init; }

    public required string Task { get; init; }

    public required DateTimeOffset Added { get; init; }

    public required bool Local { get; init; }

    public IReadOnlyList<SeenField> Fields { get; set; } = [];
}

/// <summary>One value of a remembered entry.</summary>
internal sealed record SeenField
{
    public required long FieldId { get; init; }

    public required string FieldName { get; init; }

    [JsonConverter(typeof(MaskedText))]
    public required string Value { get; init; }

    public required DateTimeOffset Added { get; init; }

    public required long SeenEntryId { get; init; }
}
