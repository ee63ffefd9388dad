using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>Of equal qualities only the most corrected one is looked at; it is taken where a worse one of its quality was downloaded.</summary>
internal sealed class Propers : IEpisodeRule
{
    public bool Settles(EpisodeChoice choice)
    {
        var takes = AreTaken(choice);
        foreach (var same in choice.Candidates.GroupBy(candidate => candidate.Quality).ToList())
        {
            var best = same.MaxBy(candidate => candidate.ProperCount) ?? same.First();
            foreach (var nuked in same.Where(candidate => candidate.ProperCount < best.ProperCount))
            {
                choice.Reject(nuked, "nuked");
            }

            var downloaded = choice.Downloaded.Where(release => release.Quality == best.Quality).ToList();
            if (takes && downloaded.Count > 0 && downloaded.Max(release => release.ProperCount) < best.ProperCount)
            {
                choice.Accept(best, "proper");
            }
        }

        return false;
    }

    /// <summary>For ever, never, or for some time after the episode came.</summary>
    private static bool AreTaken(EpisodeChoice choice) =>
        choice.Settings.Propers?.Match(isOn => isOn, (Interval time) => choice.Moment.Now <= choice.FirstSeen + time.Span) ?? true;
}
