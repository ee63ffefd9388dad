namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>Nothing of a season of which a pack was downloaded.</summary>
internal sealed class CompletedSeason : IEpisodeRule
{
    public bool Settles(EpisodeChoice choice) =>
        Tracking.Of(choice)
        && choice.Series.TallyOf(choice.Episode).IsCompleted
        && choice.RejectAll($"Season `{choice.Episode.Season}` is already completed");
}
