using System.Globalization;
using System.Reflection;
using System.Text;
using FlexGet.Core.Configuration;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;
using YamlDotNet.RepresentationModel;

namespace FlexGet.Benchmarks;

/// <summary>Reading and checking a config of 2,000 tasks, beside YamlDotNet's composer alone on the same text.</summary>
internal static class ConfigReading
{
    private const int Tasks = 2000;

    public static void Run(int rounds)
    {
        var text = Config();
        var registry = Plugins();
        Console.WriteLine($"{Tasks} tasks, {text.Length / 1024} KiB");
        var compose = new List<double>();
        var load = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            var composed = Time(() => new YamlStream().Load(new StringReader(text)));
            var loaded = Time(() => Load(text, registry));
            if (round > 0)
            {
                compose.Add(composed);
                load.Add(loaded);
                Console.WriteLine($"round {round}: YamlStream.Load {composed:0.0} ms, load and check {loaded:0.0} ms");
            }
        }

        Console.WriteLine($"median processor times: {compose.Median():0.0} ms and {load.Median():0.0} ms, ratio {load.Median() / compose.Median():0.00}");
    }

    private static void Load(string text, PluginRegistry registry)
    {
        // Everything new, so that nothing but the machine code is warm.
        var binder = new ConfigBinder();
        var reader = new TaskReader(binder, registry);
        var snapshot = new ConfigLoader(new RootSections(binder, () => []), [reader]).Load(text, "/config/config.yml", 1);
        if (snapshot.Errors.Count > 0 || reader.Read(snapshot).Tasks.Tasks.Count != Tasks)
        {
            throw new InvalidOperationException($"the config has errors: {snapshot.Errors[0]}");
        }
    }

    private static PluginRegistry Plugins()
    {
        var services = new ServiceCollection().BuildServiceProvider();
        var assembly = Assembly.Load("FlexGet.Plugins.Standard");
        var registry = new PluginRegistry();
        registry.Replace(new PluginSet(
            [new ActivePlugin("FlexGet.Plugins.Standard", assembly, services, TaskPluginDescriptor.Of(assembly, "FlexGet.Plugins.Standard", services))],
            []));
        return registry;
    }

    private static string Config()
    {
        var config = new StringBuilder("""
            templates:
              global:
                seen: yes
              tv:
                quality: 720p-1080p hdtv+
            variables: {host: feeds.example.org}
            tasks:

            """);
        for (var task = 0; task < Tasks; task++)
        {
            config.Append(CultureInfo.InvariantCulture, $$$"""
                  task {{{task}}}:
                    # the {{{task}}}th of many
                    template: tv
                    rss: 'http://{? host ?}/{{{task}}}.xml'
                    regexp:
                      accept:
                        - 'Some\.Show\.{{{task}}}\.S\d\dE\d\d'
                        - {'Other.*{{{task}}}': {path: '/tv/{{{task}}}', not: [cam, 'ts{{{task}}}'] } }
                      rest: reject
                    require_field: [title, url]
                    priority: {{{task}}}
                    interval: 2 hours

                """);
        }

        return config.ToString();
    }

    /// <summary>The processor time of the process: other work on the machine does not count.</summary>
    private static double Time(Action action)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
