using FlexGet.Core.Plugins;
using FlexGet.Plugins.History;
using FlexGet.Plugins.Standard;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Tests.Plugins;

/// <summary>The plugins that run in every task, with the priorities that FlexGet's users count on.</summary>
internal sealed class AlwaysOnTests
{
    private static readonly Dictionary<string, TaskPluginDescriptor> All = new[] { typeof(StandardModule), typeof(HistoryModule) }
        .SelectMany(module => TaskPluginDescriptor.Of(module.Assembly, "tests", new ServiceCollection().BuildServiceProvider()))
        .ToDictionary(plugin => plugin.Name);

    [TestCase("backlog", Phase.Input, -255)]
    [TestCase("history", Phase.Learn, 128)]
    [TestCase("magnet_btih", Phase.Metainfo, 128)]
    [TestCase("metainfo_content_size", Phase.Metainfo, 128)]
    [TestCase("metainfo_media_id", Phase.Metainfo, 0)]
    [TestCase("metainfo_quality", Phase.Metainfo, 127)]
    [TestCase("metainfo_task", Phase.Metainfo, 128)]
    [TestCase("nzb_size", Phase.Modify, 200)]
    [TestCase("remember_rejected", Phase.Start, 0)]
    [TestCase("remember_rejected", Phase.Filter, 255)]
    [TestCase("remember_rejected", Phase.Learn, -255)]
    [TestCase("retry_failed", Phase.Filter, 255)]
    [TestCase("scan_imdb", Phase.Metainfo, 128)]
    [TestCase("seen", Phase.Filter, 255)]
    [TestCase("seen", Phase.Learn, 128)]
    [TestCase("seen_info_hash", Phase.Filter, 180)]
    [TestCase("seen_info_hash", Phase.Modify, 128)]
    [TestCase("status", Phase.Start, 128)]
    [TestCase("torrent", Phase.Modify, 255)]
    [TestCase("torrent_files", Phase.Modify, 200)]
    [TestCase("torrent_size", Phase.Modify, 200)]
    [TestCase("urlfix", Phase.Input, -255)]
    [TestCase("urlrewriting", Phase.Urlrewrite, 128)]
    [Property("Rule", "4")]
    public void Plugin_runs_in_every_task_at_its_place(string name, Phase phase, int priority) =>
        All[name].Should().Match<TaskPluginDescriptor>(plugin => plugin.IsAlwaysOn && plugin.Phases.Contains(new PhaseHandler(phase, priority)));

    [TestCase("accept_all", Phase.Filter, 128)]
    [TestCase("download", Phase.Download, 128)]
    [TestCase("if", Phase.Filter, 80)]
    [TestCase("limit_new", Phase.Filter, -255)]
    [TestCase("pending_approval", Phase.Filter, -255)]
    [TestCase("proxy", Phase.Prepare, 255)]
    [TestCase("quality", Phase.Filter, 175)]
    [TestCase("regexp", Phase.Filter, 172)]
    [TestCase("require_field", Phase.Filter, 32)]
    [TestCase("set", Phase.Metainfo, 128)]
    [Property("Rule", "4")]
    public void Plugin_that_is_configured_runs_at_its_place(string name, Phase phase, int priority) =>
        All[name].Should().Match<TaskPluginDescriptor>(plugin => !plugin.IsAlwaysOn && plugin.Phases.Contains(new PhaseHandler(phase, priority)));
}
