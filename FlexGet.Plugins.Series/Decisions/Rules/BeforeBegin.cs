namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>Nothing before the first episode that is wanted; a pack when all of its season is before it.</summary>
internal sealed class BeforeBegin : IEpisodeRule
{
    public bool Settles(EpisodeChoice choice) =>
        choice.Series.Begin is { } begin
        && choice.Episode.IsBefore(begin)
        && choice.RejectAll($"Entity `{choice.Episode}` is before begin value of `{begin}`");
}
