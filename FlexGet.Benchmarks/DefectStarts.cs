using System.Globalization;
using FlexGet.Tests.DropIn;

namespace FlexGet.Benchmarks;

/// <summary>The start with five good plugins, alone and beside one plugin of every defect that the tests know, in turns.</summary>
internal static class DefectStarts
{
    public static async Task RunAsync(int rounds)
    {
        using var alone = new ScratchFolder();
        using var beside = new ScratchFolder();
        foreach (var folder in new[] { alone, beside })
        {
            foreach (var name in Enumerable.Range(1, 5).Select(number => $"Good{number}"))
            {
                PluginCompiler.Drop(
                    PluginsOf(folder), name, Sources.Answering(name.ToLowerInvariant()) + Defect.KeywordOf(name.ToLowerInvariant() + "_keyword"));
            }
        }

        foreach (var defect in Defect.All)
        {
            defect.Drop(PluginsOf(beside));
        }

        await StartAsync(alone);
        await StartAsync(beside);
        var (good, all) = (new List<double>(), new List<double>());
        for (var round = 1; round <= rounds; round++)
        {
            good.Add(await StartAsync(alone));
            all.Add(await StartAsync(beside));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: {good[^1]:0} ms alone, {all[^1]:0} ms beside {Defect.All.Count} defects"));
        }

        var ratio = good.Zip(all, (reference, measured) => measured / reference).Median();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"start: {good.Median():0} ms alone, {all.Median():0} ms beside {Defect.All.Count} defects, ratio {ratio:0.00}"));
    }

    private static async Task<double> StartAsync(ScratchFolder folder)
    {
        await using var server = await ServerProcess.FlexGetAsync(Path.Combine(folder.Path, "data"), folder.Config("tasks: {}"), PluginsOf(folder));
        return server.FirstAnswer.TotalMilliseconds;
    }

    private static string PluginsOf(ScratchFolder folder) => Path.Combine(folder.Path, "plugins");
}
