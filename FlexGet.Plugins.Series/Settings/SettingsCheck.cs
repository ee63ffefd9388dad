using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Series.Settings;

/// <summary>What must agree among the settings of a series.</summary>
internal static class SettingsCheck
{
    /// <summary>Why the series cannot begin there; null when it can.</summary>
    public static string? Clash(SeriesBegin? begin, IdentifierType? type) => begin is not null && type is { } known && begin.Episode.Type != known
        ? $"`begin` value `{begin}` does not match identifier type for identified_by `{known.Name()}`"
        : null;
}
