using System.ComponentModel;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Inputs.Rss;

/// <summary>Which feed, and how its items become entries.</summary>
internal sealed record RssConfig
{
    [Description("The feed: an http or https url, a file url, or a path.")]
    [Shorthand]
    public required string Url { get; init; }

    [Description("For feeds that ask for it.")]
    public string? Username { get; init; }

    [Description("For feeds that ask for it.")]
    [Secret]
    public string? Password { get; init; }

    [Description("The field of an item that holds the title.")]
    public string Title { get; init; } = "title";

    [Description("auto (enclosure, link or guid), or the fields of an item that hold the url.")]
    public OneOrMany<string> Link { get; init; } = ["auto"];

    [Description("No warning about items without title or url.")]
    public bool Silent { get; init; }

    [Description("Drop everything that is not ASCII, for feeds whose encoding is broken.")]
    public bool Ascii { get; init; }

    [Description("Escape & before parsing, for feeds that forget to.")]
    public bool Escape { get; init; }

    [Description("Take the file name of enclosures.")]
    public bool Filename { get; init; } = true;

    [Description("Keep several enclosures of an item together in one entry.")]
    public bool GroupLinks { get; init; }

    [Description("no: only items that are new since the last run.")]
    public bool AllEntries { get; init; } = true;

    [Description("Further fields of items, each with the field of the entry that takes it if the name differs.")]
    public IReadOnlyList<OneOf<string, IReadOnlyDictionary<string, string>>> OtherFields { get; init; } = [];

    public bool IsLinkAuto => Link is ["auto"];
}
