using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Decisions.Rules;

/// <summary>Says what a quality lacks.</summary>
internal static class Shortfall
{
    /// <summary>For instance "720p below target 1080p".</summary>
    public static string Of(Quality quality, SeriesSettings settings) => settings.Target is { } target
        ? $"{quality} {(quality.CompareTo(Quality.Parse(target.Text)) < 0 ? "below" : "outside")} target {target}"
        : $"{quality} is none of the qualities {WantedQualities.Text(settings.Qualities ?? [])}";

    /// <summary>What is waited for.</summary>
    public static string Wanted(SeriesSettings settings) => settings.Target?.Text ?? WantedQualities.Text(settings.Qualities ?? []);
}
