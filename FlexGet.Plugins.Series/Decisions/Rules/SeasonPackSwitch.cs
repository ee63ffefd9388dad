namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>Season packs only where they are wanted, single episodes only where not nothing but packs is.</summary>
internal sealed class SeasonPackSwitch : IEpisodeRule
{
    public bool Settles(EpisodeChoice choice) => (choice.Episode.IsSeason, choice.Series.Packs) switch
    {
        (true, { AreTaken: false }) => choice.RejectAll("season pack support is turned off"),
        (false, { RejectsEpisodes: true }) => choice.RejectAll("season pack only mode"),
        _ => false,
    };
}
