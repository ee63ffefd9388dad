namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>What meets the target, or is one of several wanted qualities, is taken at once.</summary>
internal sealed class TargetQuality : IEpisodeRule
{
    public bool Settles(EpisodeChoice choice)
    {
        if (choice.Settings.Target is { } target)
        {
            return choice.AcceptFirst(target, "target quality");
        }

        var hadAccepted = choice.HasAccepted;
        if (choice.Settings.Qualities is { } qualities)
        {
            WantedQualities.Take(choice, qualities);
        }

        return choice.HasAccepted && !hadAccepted;
    }
}
