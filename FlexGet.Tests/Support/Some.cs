using FlexGet.Core.Entries;
using FlexGet.Core.Schemas;

namespace FlexGet.Tests;

/// <summary>Values that a test needs but does not care about.</summary>
internal static class Some
{
    /// <summary>A run of a task that holds these entries.</summary>
    public static FakeRun Run(params IEnumerable<Entry> entries) => new(entries);

    public static Entry Entry(string title = "Some.Show.S01E01.720p.HDTV.x264-GRP") => new(title, $"http://example.org/{title}");

    public static ConfigScalar Scalar(object? value) => new(new ConfigPosition("config.yml", 1, 1), Convert.ToString(value, null) ?? "", value, isQuoted: false);

    public static ConfigSequence Sequence(params IEnumerable<ConfigNode> items) => new(new ConfigPosition("config.yml", 1, 1), [.. items]);

    public static ConfigMapping Mapping(params IEnumerable<(string Name, ConfigNode Value)> entries) =>
        new(new ConfigPosition("config.yml", 1, 1), [.. entries.Select(entry => new ConfigEntry(Scalar(entry.Name), entry.Value))]);
}
