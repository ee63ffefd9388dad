using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace FlexGet.Benchmarks;

/// <summary>The configs of 10,000 mock entries for which FlexGet's own figures are known.</summary>
internal static class Workloads
{
    public static IReadOnlyList<string> Titles { get; } = Read("titles.txt.gz", isCompressed: true);

    public static IReadOnlyList<string> Series { get; } = Read("series.txt", isCompressed: false);

    /// <summary>One config with the four tasks; the entries are written once and shared by alias.</summary>
    public static string ServerConfig()
    {
        var config = new StringBuilder("tasks:\n  mock_only:\n    mock: &entries\n");
        for (var i = 0; i < Titles.Count; i++)
        {
            config.Append(CultureInfo.InvariantCulture, $"      - {{title: '{Titles[i]}', url: 'http://127.0.0.1/dl/{i}.torrent'}}\n");
        }

        config.Append("  accept_all_seen:\n    mock: *entries\n    accept_all: yes\n    seen: yes\n");
        config.Append("  quality:\n    mock: *entries\n    quality: 720p-1080p webdl+\n");
        config.Append("  regexp:\n    mock: *entries\n    regexp:\n      accept:\n");
        foreach (var name in Series)
        {
            config.Append(CultureInfo.InvariantCulture, $"        - '{name.Replace(" ", @"\.", StringComparison.Ordinal)}\\.S0[1-5]E\\d+.*(720p|1080p)'\n");
        }

        return config.Append("schedules: no\n").ToString();
    }

    private static List<string> Read(string name, bool isCompressed)
    {
        using var stream = typeof(Workloads).Assembly.GetManifestResourceStream($"FlexGet.Benchmarks.Workloads.{name}")!; // embedded by the project
        using var content = isCompressed ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(content);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
