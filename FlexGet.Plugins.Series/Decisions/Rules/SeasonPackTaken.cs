namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>A pack that was taken in this pass holds the episodes of its season.</summary>
internal sealed class SeasonPackTaken : IEpisodeRule
{
    public bool Settles(EpisodeChoice choice) =>
        choice.Series.HasAcceptedPackOf(choice.Episode)
        && choice.RejectAll($"already accepted season pack for season `{choice.Episode.Season}` in this task");
}
