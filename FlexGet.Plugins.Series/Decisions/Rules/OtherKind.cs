using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>Episodes that are told apart otherwise than those of the series are none of it.</summary>
internal sealed class OtherKind : IEpisodeRule
{
    public bool Settles(EpisodeChoice choice) =>
        Tracking.Of(choice)
        && choice.Series.IdentifiedBy is { } type
        && type != choice.Episode.Type
        && choice.RejectAll($"Episode `{choice.Episode}` doesn't match series format `{type.Name()}`.");
}
