namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>Entries of other qualities than the wanted ones are left alone.</summary>
internal sealed class UnwantedQuality : IEpisodeRule
{
    public bool Settles(EpisodeChoice choice)
    {
        if (choice.Settings.Quality is { } wanted)
        {
            foreach (var candidate in choice.Candidates.Where(candidate => !wanted.Allows(candidate.Quality)).ToList())
            {
                choice.Leave(candidate, $"{candidate.Quality} does not meet the quality {wanted}");
            }
        }

        return false;
    }
}
