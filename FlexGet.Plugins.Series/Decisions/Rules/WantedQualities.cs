using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>Takes a release of each of several qualities.</summary>
internal static class WantedQualities
{
    /// <summary>Accepts those that meet a requirement which nothing downloaded or accepted meets yet.</summary>
    public static void Take(EpisodeChoice choice, IReadOnlyList<QualityRequirements> wanted)
    {
        var taken = choice.Downloaded.Select(release => release.Quality).ToList();
        var needed = wanted.Where(requirement => !taken.Exists(requirement.Allows)).ToList();
        foreach (var candidate in choice.Candidates.ToList())
        {
            var isWorse = choice.Settings.Upgrade is true && taken.Count > 0 && candidate.Quality.CompareTo(taken.Max()) <= 0;
            if (!isWorse && needed.RemoveAll(requirement => requirement.Allows(candidate.Quality)) > 0)
            {
                choice.Accept(candidate, "quality wanted");
                taken.Add(candidate.Quality);
            }
        }
    }

    public static string Text(IEnumerable<QualityRequirements> wanted) => string.Join(" or ", wanted);
}
