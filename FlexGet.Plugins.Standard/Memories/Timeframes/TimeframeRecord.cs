using System.ComponentModel;

namespace FlexGet.Plugins.Standard.Memories.Timeframes;

/// <summary>A movie or episode of which a better release is waited for, or was.</summary>
internal sealed record TimeframeRecord
{
    public long Id { get; init; }

    [Description("What its releases have in common.")]
    public string Identifier { get; init; } = "";

    [Description("The best release of the last run that had one.")]
    public string Title { get; init; } = "";

    public string Quality { get; init; } = "";

    [Description("When its first release came; the wait counts from here.")]
    public DateTimeOffset FirstSeen { get; init; }

    public DateTimeOffset LastSeen { get; init; }

    [Description("When a release was taken; null: it is still waited for.")]
    public DateTimeOffset? Taken { get; init; }
}
