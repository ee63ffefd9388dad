using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Library;

namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>Where it is not known where a series that is followed begins, it is at its first episode.</summary>
internal sealed class BeforeFirstEpisode : IEpisodeRule
{
    private static readonly EpisodeIdentifier FirstEpisode = EpisodeIdentifier.OfEpisode(1, 1);
    private static readonly EpisodeIdentifier FirstNumber = EpisodeIdentifier.OfNumber(1);

    public bool Settles(EpisodeChoice choice)
    {
        var begin = choice.Series.Begin ?? (choice.Episode.Type == IdentifierType.Sequence ? FirstNumber : FirstEpisode);
        return Tracking.Of(choice)
            && choice.Episode.IsBefore(begin)
            && choice.RejectAll($"Episode `{choice.Episode}` is from before series begin value `{begin}`.");
    }
}
