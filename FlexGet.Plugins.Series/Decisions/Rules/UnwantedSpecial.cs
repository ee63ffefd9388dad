using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>Specials are left alone where they are switched off: another plugin may want them.</summary>
internal sealed class UnwantedSpecial : IEpisodeRule
{
    public bool Settles(EpisodeChoice choice) =>
        choice.Episode.Type == IdentifierType.Special
        && choice.Settings.Specials is false
        && choice.LeaveAll(_ => $"specials of {choice.Series.Name} are turned off");
}
