using FlexGet.Core.Titles;
using FlexGet.Plugins.Standard.Qualities;

namespace FlexGet.Plugins.Standard.Memories.Upgrades;

/// <summary>Tells whether a release is an upgrade of the one that was taken.</summary>
internal sealed record UpgradeRule(QualityRequirements Target, EntryRank Taken, bool TakesPropers)
{
    /// <summary>Why it is none; null when it is one.</summary>
    public string? Complaint(EntryRank rank)
    {
        if (!Target.Allows(rank.Quality))
        {
            return $"does not meet upgrade quality requirements: {rank} is not {Target}";
        }

        var order = rank.Quality.CompareTo(Taken.Quality);
        if (order < 0)
        {
            return $"lower quality than existing: {rank}, {Taken} was taken";
        }

        var isProper = TakesPropers && rank.ProperCount > Taken.ProperCount;
        return order > 0 || isProper ? null : $"lower proper than existing: {rank}, {Taken} was taken";
    }
}
