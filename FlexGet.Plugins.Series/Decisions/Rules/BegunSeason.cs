namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>No pack of a season of which enough episodes were downloaded.</summary>
internal sealed class BegunSeason : IEpisodeRule
{
    public bool Settles(EpisodeChoice choice) =>
        Tracking.Of(choice)
        && choice.Episode.IsSeason
        && choice.Series.TallyOf(choice.Episode).Episodes > choice.Series.Packs.Threshold
        && choice.RejectAll("The configured number of episodes for this season has already been downloaded");
}
