using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace FlexGet.Benchmarks;

/// <summary>The configs of 10,000 mock entries for which FlexGet's own figures are known.</summary>
internal static class Workloads
{
    public static IReadOnlyList<string> Titles { get; } = Read("titles.txt.gz", isCompressed: true);

    public static IReadOnlyList<string> Series { get; } = Read("series.txt", isCompressed: false);

    /// <summary>500 series: those of <see cref="Series"/>, and others that begin with the same words but of which there is no entry.</summary>
    public static IReadOnlyList<string> ManySeries =>
        [.. Series, .. Series.Select(name => name.Split(' ')[0]).Distinct().SelectMany(word => Enumerable.Range(1, 450).Select(number => $"{word} Orchard {number}")).Take(450)];

    /// <summary>A small task of series that has nothing in common with the others but its kind.</summary>
    public const string OtherSeries = "other_series";

    /// <summary>The name of a task with <see cref="ManySeries"/>.</summary>
    public const string ManySeriesTask = "many_series";

    /// <summary>One config with the tasks whose figures are known, and one more; the entries are written once and shared by alias.</summary>
    public static string ServerConfig(string? more = null)
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

        AddSeries(config, "series", Series);
        if (more == ManySeriesTask)
        {
            AddSeries(config, ManySeriesTask, ManySeries);
        }
        else if (more == OtherSeries)
        {
            AddOtherSeries(config);
        }

        return config.Append("schedules: no\n").ToString();
    }

    private static void AddSeries(StringBuilder config, string task, IEnumerable<string> series)
    {
        config.Append(CultureInfo.InvariantCulture, $"  {task}:\n    mock: *entries\n    series:\n");
        foreach (var name in series)
        {
            config.Append(CultureInfo.InvariantCulture, $"      - {name}\n");
        }
    }

    private static void AddOtherSeries(StringBuilder config)
    {
        config.Append(CultureInfo.InvariantCulture, $"  {OtherSeries}:\n    mock:\n");
        for (var episode = 1; episode <= 1000; episode++)
        {
            config.Append(CultureInfo.InvariantCulture, $"      - {{title: 'Quiet.Harbour.{episode % 20}x.S01E{episode:00}.720p.WEB-DL.H264-GRP', url: 'http://127.0.0.1/other/{episode}'}}\n");
        }

        config.Append("    series:\n");
        for (var number = 0; number < 20; number++)
        {
            config.Append(CultureInfo.InvariantCulture, $"      - Quiet Harbour {number}x\n");
        }
    }

    private static List<string> Read(string name, bool isCompressed)
    {
        using var stream = typeof(Workloads).Assembly.GetManifestResourceStream($"FlexGet.Benchmarks.Workloads.{name}")!; // embedded by the project
        using var content = isCompressed ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(content);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
