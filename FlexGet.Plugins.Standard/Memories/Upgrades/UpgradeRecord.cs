using System.ComponentModel;
using FlexGet.Plugins.Standard.Qualities;

namespace FlexGet.Plugins.Standard.Memories.Upgrades;

/// <summary>The best release that was taken of a movie or episode.</summary>
internal sealed record UpgradeRecord
{
    public long Id { get; init; }

    [Description("What its releases have in common.")]
    public string Identifier { get; init; } = "";

    [Description("The release that was taken.")]
    public string Title { get; init; } = "";

    public string Quality { get; init; } = "";

    [Description("How often the release was corrected.")]
    public int ProperCount { get; init; }

    [Description("When the first release was taken.")]
    public DateTimeOffset Added { get; init; }

    [Description("When the best one was.")]
    public DateTimeOffset Updated { get; init; }

    internal EntryRank Rank => new(StoredQuality.Read(Quality), ProperCount);
}
