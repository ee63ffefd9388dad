using System.Diagnostics;
using System.Globalization;
using FlexGet.Core.Titles;

namespace FlexGet.Benchmarks;

/// <summary>The parser of titles on one core, beside a bare loop that only lower-cases and splits the same titles.</summary>
internal static class TitleReading
{
    private const int Passes = 20;

    private static readonly char[] Separators = ['.', ' ', '-', '_'];

    public static void Run(int rounds)
    {
        var titles = Workloads.Titles;
        var today = new DateOnly(2026, 11, 24);
        var now = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
        var parsers = Workloads.Series.Select(name => new SeriesParser(new SeriesRules { Name = name })).ToList();
        var index = new SeriesIndex(parsers);
        Console.WriteLine($"{titles.Count} titles, {titles.Average(title => title.Length):0} characters each");
        Measure("lower-case and split", rounds, title => title.ToLowerInvariant().Split(Separators).Length);
        Measure("ReleaseTitle", rounds, title => ReleaseTitle.Parse(title, today).Episodes.Count);
        Measure("Quality", rounds, title => Quality.Parse(title).IsKnown ? 1 : 0);
        Measure(string.Create(CultureInfo.InvariantCulture, $"SeriesIndex of {parsers.Count} and SeriesParser"), rounds, title =>
            index.Find(title).Count(parser => parser.Parse(title, now) is { Valid: true }));
    }

    private static void Measure(string name, int rounds, Func<string, int> read)
    {
        var rates = new List<double>();
        long bytes = 0;
        for (var round = 0; round <= rounds; round++)
        {
            GC.Collect();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            var sum = 0;
            for (var pass = 0; pass < Passes; pass++)
            {
                foreach (var title in Workloads.Titles)
                {
                    sum += read(title);
                }
            }

            if (round > 0)
            {
                rates.Add(Passes * Workloads.Titles.Count / watch.Elapsed.TotalSeconds);
                bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (Passes * Workloads.Titles.Count);
            }

            GC.KeepAlive(sum);
        }

        Console.WriteLine($"{name}: median {rates.Median():0} titles/s, {bytes} bytes per title");
    }
}
