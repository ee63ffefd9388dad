using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>Whether the place of an episode among the others counts: it has a number, and the series has begun.</summary>
internal static class Tracking
{
    public static bool Of(EpisodeChoice choice) =>
        choice.Episode.Type is IdentifierType.Ep or IdentifierType.Sequence && (choice.Series.HasDownloads || choice.Series.Begin is not null);
}
