namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>The first of those that are left is taken.</summary>
internal sealed class FirstAcceptable : IEpisodeRule
{
    public bool Settles(EpisodeChoice choice)
    {
        choice.Accept(
            choice.Candidates[0],
            choice.IsReleased ? "Timeframe expired, choosing best available"
            : choice.Settings.Quality is not null ? "matches quality"
            : "choosing first acceptable match");
        return true;
    }
}
