using System.ComponentModel;
using FlexGet.Core.Schemas;
using FlexGet.Core.Templating;

namespace FlexGet.Plugins.Series.Existing;

/// <summary>Whether an episode that is there may be taken in another quality.</summary>
internal enum OtherQualities
{
    No,
    Yes,
    Better,
}

/// <summary>Where episodes are, and when one may come again.</summary>
internal sealed record ExistsSeriesConfig
{
    [Description("The folders; fields of the entry may stand in them, for instance ~/tv/{{ series_name }}.")]
    [Shorthand]
    public required OneOrMany<TemplateText> Path { get; init; }

    [Description("Lets an episode pass in another quality than those that are there: yes, or better for higher ones only.")]
    public OtherQualities AllowDifferentQualities { get; init; }
}
