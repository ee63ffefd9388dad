using System.Globalization;
using System.Text;

namespace FlexGet.Benchmarks;

/// <summary>
/// 10,000 entries through <c>set</c> with one Jinja expression and <c>if</c> with three, in a running server: the processor time of
/// the whole process, beside the same task without them and a loop here that puts the same texts together in plain C#.
/// </summary>
internal static class TemplateRendering
{
    private const string With = "templates";
    private const string Without = "mock_only";

    public static async Task RunAsync(int rounds)
    {
        var times = new Dictionary<string, List<double>> { [With] = [], [Without] = [], ["loop"] = [] };
        using var folder = new ScratchFolder();
        await using var server = await ServerProcess.FlexGetAsync(folder.Path, folder.Config(Config()));
        for (var round = 0; round <= rounds; round++)
        {
            // Nothing is remembered, so that each round does the same.
            foreach (var task in new[] { Without, With })
            {
                var (seconds, counts) = await MeasureAsync(server, task);
                Add(round, task, seconds, counts);
            }

            Add(round, "loop", Loop(out var length), string.Create(CultureInfo.InvariantCulture, $"{length} characters"));
        }

        var (with, without, loop) = (times[With].Median(), times[Without].Median(), times["loop"].Median());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"median processor times: {With} {with:0.000} s, {Without} {without:0.000} s, the templates alone {with - without:0.000} s, loop {loop:0.0000} s; templates to loop {(with - without) / loop:0}"));

        void Add(int round, string name, double seconds, string counts)
        {
            // The first round compiles.
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: {name} {seconds:0.0000} s, {counts}"));
            times[name].AddRange(round > 0 ? [seconds] : []);
        }
    }

    private static async Task<(double Seconds, string Counts)> MeasureAsync(ServerProcess server, string task)
    {
        var before = server.ProcessorTime;
        var (_, counts) = await TaskWorkloads.ExecuteAsync(server.Client, task);
        return ((server.ProcessorTime - before).TotalSeconds, counts);
    }

    /// <summary>What the templates make, by hand.</summary>
    private static double Loop(out long length)
    {
        length = 0;
        var before = Environment.CpuUsage.TotalTime;
        for (var pass = 0; pass < 10; pass++)
        {
            foreach (var title in Workloads.Titles)
            {
                var label = title.ToLowerInvariant().Replace('.', ' ') + " in " + With;
                length += label.Contains("1080p", StringComparison.Ordinal) && title.Length > 20 && !label.StartsWith("the ", StringComparison.Ordinal)
                    ? label.Length
                    : title.Length;
            }
        }

        return (Environment.CpuUsage.TotalTime - before).TotalSeconds / 10;
    }

    private static string Config()
    {
        var config = new StringBuilder("templates: {global: {seen: no}}\ntasks:\n").Append(CultureInfo.InvariantCulture, $"  {Without}:\n    mock: &entries\n");
        for (var i = 0; i < Workloads.Titles.Count; i++)
        {
            config.Append(CultureInfo.InvariantCulture, $"      - {{title: '{Workloads.Titles[i]}', url: 'http://127.0.0.1/dl/{i}.torrent'}}\n");
        }

        return config.Append(CultureInfo.InvariantCulture, $$$"""
              {{{With}}}:
                mock: *entries
                set:
                  label: "{{ title|lower|replace('.', ' ') }} in {{ task }}"
                if:
                  - "'2160p' in label": reject
                  - "title|length > 20 and '1080p' in label": accept
                  - "label is defined and label.startswith('the ')": reject
            """).ToString();
    }
}
