using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>What was downloaded before is only taken again as an upgrade, or as another of several wanted qualities.</summary>
internal sealed class DownloadedBefore : IEpisodeRule
{
    public bool Settles(EpisodeChoice choice)
    {
        if (!choice.Downloaded.Any())
        {
            return false;
        }

        var isUpgrade = choice.Settings.Upgrade is true;
        if (isUpgrade)
        {
            RejectWorse(choice);
        }

        if (isUpgrade && choice.Settings.Target is { } target)
        {
            return UpgradeTo(target, choice);
        }

        if (choice.Settings.Qualities is { } qualities)
        {
            WantedQualities.Take(choice, qualities);
            return choice.LeaveAll(candidate => $"{candidate.Quality} is none of the qualities that are still wanted of {WantedQualities.Text(qualities)}");
        }

        if (!isUpgrade)
        {
            return choice.RejectAll("entity has already been downloaded");
        }

        if (choice.Candidates.Count > 0)
        {
            choice.Accept(choice.Candidates[0], "is an upgrade to existing quality");
        }

        return true;
    }

    private static void RejectWorse(EpisodeChoice choice)
    {
        var best = choice.Downloaded.Max(release => release.Quality);
        foreach (var candidate in choice.Candidates.Where(candidate => candidate.Quality.CompareTo(best) < 0).ToList())
        {
            choice.Reject(candidate, "worse quality than already downloaded.");
        }
    }

    private static bool UpgradeTo(QualityRequirements target, EpisodeChoice choice)
    {
        if (choice.Downloaded.FirstOrDefault(release => target.Allows(release.Quality)) is { } reached)
        {
            return choice.LeaveAll(_ => $"{reached.Quality} was downloaded before and meets the target {target}");
        }

        return choice.AcceptFirst(target, "target quality") || choice.LeaveAll(candidate => Shortfall.Of(candidate.Quality, choice.Settings));
    }
}
