using System.ComponentModel;
using FlexGet.Core.Configuration.Secrets;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json;

namespace FlexGet.Plugins.Standard.Memories.Archive;

/// <summary>An archived entry.</summary>
internal sealed record ArchivedEntry
{
    public long Id { get; init; }

    public string Title { get; init; } = "";

    [JsonConverter(typeof(MaskedText))]
    public string Url { get; init; } = "";

    [Description("The task that archived it first.")]
    public string Task { get; init; } = "";

    [JsonConverter(typeof(MaskedText))]
    public string? Description { get; init; }

    public DateTimeOffset Added { get; init; }

    public IReadOnlyList<string> Tags { get; set; } = [];
}

/// <summary>Which archived entries are meant.</summary>
internal sealed record ArchiveFilter
{
    [FromQuery(Name = "search")]
    [Description("Entries whose title holds this text; case does not matter, and a space also stands for a dot.")]
    public string? Search { get; init; }

    [FromQuery(Name = "tag")]
    [Description("Entries with this tag.")]
    public string? Tag { get; init; }

    [FromQuery(Name = "task")]
    [Description("Entries of this task.")]
    public string? Task { get; init; }
}

/// <summary>Into which tasks an archived entry is put.</summary>
internal sealed record ArchiveInjection
{
    [Description("Names or globs of tasks; absent: the task that archived it.")]
    public IReadOnlyList<string>? Tasks { get; init; }

    [Description("Let no filter reject it.")]
    public bool Immortal { get; init; }
}
