using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using SeasonPackForms = FlexGet.Core.Schemas.Toggle<FlexGet.Core.Schemas.OneOf<
    int, FlexGet.Plugins.Series.Settings.SeasonPackWord, FlexGet.Plugins.Series.Settings.SeasonPackSettings>>;

namespace FlexGet.Plugins.Series.Settings;

internal enum SeasonPackWord
{
    /// <summary>However many episodes of the season were downloaded.</summary>
    Always,

    /// <summary>No single episodes.</summary>
    Only,
}

internal sealed record SeasonPackSettings
{
    [Range(0, int.MaxValue)]
    [Description("A pack is taken as long as no more episodes of its season were downloaded.")]
    public required int Threshold { get; init; }

    [Description("Take packs only, no single episodes.")]
    public required bool RejectEps { get; init; }
}

/// <summary>Whether season packs are taken.</summary>
/// <param name="AreTaken">False rejects them.</param>
/// <param name="Threshold">So many episodes of the season may have been downloaded; null for any number.</param>
/// <param name="RejectsEpisodes">True when nothing but packs is taken.</param>
internal sealed record SeasonPacks(bool AreTaken, int? Threshold, bool RejectsEpisodes)
{
    private static readonly SeasonPacks Off = new(false, 0, false);

    public static SeasonPacks Of(SeasonPackForms? config) => config switch
    {
        null or { IsEnabled: false } or { Value.Value: 0 } => Off,
        { Value: null } => new SeasonPacks(true, 0, false),
        { Value: { } form } => form.Match(
            threshold => new SeasonPacks(true, threshold, false),
            word => word == SeasonPackWord.Always ? new SeasonPacks(true, null, false) : new SeasonPacks(true, 0, true),
            settings => new SeasonPacks(true, settings.Threshold, settings.RejectEps)),
    };
}
