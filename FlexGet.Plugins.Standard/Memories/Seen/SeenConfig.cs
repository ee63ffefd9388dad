using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FlexGet.Core.Entries;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Memories.Seen;

/// <summary>Who knows what is remembered.</summary>
internal enum SeenScope
{
    Local,
    Global,
}

/// <summary>By what an entry is known again, and whether other tasks know it too.</summary>
internal sealed record SeenConfig
{
    public static SeenConfig Usual { get; } = new();

    [Description("Remember for this task alone.")]
    public bool Local { get; init; }

    [Description("The short form: local or global.")]
    [Shorthand]
    public SeenScope? Scope { get; init; }

    [Description("The fields whose values are remembered.")]
    [MinLength(1)]
    public OneOrMany<string> Fields { get; init; } = [EntryFields.Title, EntryFields.Url, EntryFields.OriginalUrl];

    public bool IsLocal => Scope is null ? Local : Scope == SeenScope.Local;
}
