using FlexGet.Plugins.Series.Decisions.Rules;

namespace FlexGet.Plugins.Series.Decisions;

/// <summary>One rule of how it is decided which entry an episode is taken from.</summary>
internal interface IEpisodeRule
{
    /// <summary>True when the decision is made: no further rule is asked.</summary>
    bool Settles(EpisodeChoice choice);
}

/// <summary>The rules, in their order.</summary>
internal static class EpisodeRules
{
    private static readonly IEpisodeRule[] Rules =
    [
        new SeasonPackSwitch(),
        new SeasonPackTaken(),
        new BeforeBegin(),
        new UnwantedSpecial(),
        new UnwantedQuality(),
        new Propers(),
        new KnownQuality(),
        new DownloadedBefore(),
        new CompletedSeason(),
        new BegunSeason(),
        new BeforeFirstEpisode(),
        new OtherKind(),
        new TargetQuality(),
        new Timeframe(),
        new FirstAcceptable(),
    ];

    /// <summary>Decides on the entries of one episode or season.</summary>
    public static void Decide(EpisodeChoice choice)
    {
        foreach (var rule in Rules)
        {
            if (choice.Candidates.Count == 0 || rule.Settles(choice))
            {
                break;
            }
        }

        if (choice.Episode.IsSeason && choice.IsTaken)
        {
            choice.Series.NoteAcceptedPack(choice.Episode);
        }

        if (choice.HasAccepted)
        {
            choice.LeaveAll(_ => $"another release of {choice.Episode} was taken");
        }
    }
}
