using FlexGet.Core.Http.Bodies;

namespace FlexGet.Core.Configuration.Yaml;

/// <summary>How much a YAML text may ask of us; a few bytes can otherwise mean millions of nodes.</summary>
internal sealed record YamlBudget
{
    /// <summary>The config file: local, and real ones hold ten thousand entries.</summary>
    public static YamlBudget ConfigFile { get; } = new()
    {
        Bytes = 8 << 20,
        Nodes = 1_000_000,
        Aliases = 10_000,
        ExpandedNodes = 2_000_000,
    };

    /// <summary>What comes in by the API.</summary>
    public static YamlBudget ApiBody { get; } = new()
    {
        Bytes = BodyLimits.Yaml,
        Nodes = 100_000,
        Aliases = 1_000,
        ExpandedNodes = 200_000,
    };

    public required int Bytes { get; init; }

    public int Depth { get; init; } = 64;

    public required int Nodes { get; init; }

    public required int Aliases { get; init; }

    /// <summary>Nodes when every alias and merge key is written out.</summary>
    public required int ExpandedNodes { get; init; }

    /// <summary>Mappings merged by <c>&lt;&lt;</c>, those inside merged ones counted each time.</summary>
    public int MergeExpansions { get; init; } = 10_000;
}
