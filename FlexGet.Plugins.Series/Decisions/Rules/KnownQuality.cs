namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>What was downloaded in the same quality is not downloaded again.</summary>
internal sealed class KnownQuality : IEpisodeRule
{
    public bool Settles(EpisodeChoice choice)
    {
        foreach (var candidate in choice.Candidates.Where(candidate => choice.Downloaded.Any(release => release.Quality == candidate.Quality)).ToList())
        {
            choice.Reject(candidate, "quality already downloaded");
        }

        return false;
    }
}
