using FlexGet.Core.Entries;
using FlexGet.Core.Executions;
using FlexGet.Core.Plugins;

namespace FlexGet.Tests.Executions.Engine;

internal sealed class RunTests
{
    [Test]
    [Property("Rule", "3.4")]
    public async Task Verdicts_are_logged_traced_and_kept_in_fields_with_phase_and_plugin()
    {
        using var engine = new EngineFixture();

        var outcome = await engine.RunAsync([
            ("source", Source.Of("good", "bad", "broken", "open")),
            ("filter_step", Step.Of(run =>
            {
                run.All[0].Accept("Good title");
                run.All[1].Reject();
                run.All[2].Accept();
            })),
            ("download_step", Step.Of(run => run.All[2].Fail("no connection")))]);

        engine.Sink.Lines.Should().Contain([
            "Verbose filter_step ACCEPTED: `good` by filter_step plugin because good title",
            "Verbose filter_step REJECTED: `bad` by filter_step plugin",
            "Error download_step Failed broken (no connection)",
            "Verbose download_step FAILED: `broken` by download_step plugin because no connection",
            "Info  Summary - Accepted: 1 (Rejected: 1 Undecided: 1 Failed: 1)"]);
        var broken = outcome.Entries[2];
        broken.AcceptedBy.Should().Be("filter_step");
        broken.FailedBy.Should().Be("download_step");
        broken["task"].Should().Be("test");
        broken.Traces.Should().Equal(
            new EntryTrace("filter", "filter_step", "accept", null), new EntryTrace("download", "download_step", "fail", "no connection"));
        outcome.Result.Should().BeEquivalentTo(new { Produced = 4, Accepted = 1, Rejected = 1, Failed = 1, Undecided = 1 });
    }

    [Test]
    public async Task Entry_that_no_filter_decides_on_tells_which_filters_there_were()
    {
        using var engine = new EngineFixture();

        var filtered = await engine.RunAsync([
            ("source", Source.Of("open", "told", "taken")),
            ("filter_step", Step.Of(run =>
            {
                run.All[1].Trace("left undecided", "too early");
                run.All[2].Accept();
            }))]);
        var unfiltered = await engine.RunAsync([("source", Source.Of("open"))]);

        filtered.Entries[0].Traces.Should().Equal(new EntryTrace("filter", "", "left undecided", "no filter of the task accepts it: filter_step"));
        filtered.Entries[1].Traces.Should().ContainSingle().Which.Reason.Should().Be("too early");
        filtered.Entries[2].Traces.Should().ContainSingle().Which.Operation.Should().Be("accept");
        unfiltered.Entries[0].Traces.Should().ContainSingle().Which.Reason.Should().Contain("the task has no filter");
    }

    [Test]
    [Property("Rule", "3.4")]
    public async Task Undecided_entries_are_listed_for_those_who_ask_for_details()
    {
        using var engine = new EngineFixture();

        await engine.RunAsync([("source", Source.Of("open"))]);
        engine.Sink.Lines.Should().NotContain(line => line.Contains("UNDECIDED"));

        await engine.RunAsync([("source", Source.Of("open"))], new ExecutionOptions { Loglevel = TaskLogLevel.Debug });
        engine.Sink.Lines.Should().Contain("Verbose  UNDECIDED: `open`");
    }

    [TestCase("start_step")]
    [TestCase("prepare_step")]
    [TestCase(null)]
    public async Task Empty_task_is_warned_of_unless_a_plugin_says_that_it_is_expected(string? plugin)
    {
        using var engine = new EngineFixture();

        await engine.RunAsync(plugin is null
            ? [("source", Source.Of())]
            : [(plugin, Step.Of(run => run.AllowNoEntries())), ("source", Source.Of())]);

        engine.Sink.Lines.Any(line => line.Contains("no entries")).Should().Be(plugin is null);
    }

    [Test]
    [Property("Rule", "7.2")]
    public async Task Config_is_modified_in_the_first_run_with_it_only()
    {
        using var engine = new EngineFixture();
        var modified = new List<bool>();
        (string, object)[] plugins = [("start_step", Step.Of(run => modified.Add(run.IsConfigModified)))];

        await engine.RunAsync(plugins, hash: "a");
        await engine.RunAsync(plugins, hash: "a");
        await engine.RunAsync(plugins, new ExecutionOptions { Test = true }, hash: "b");
        await engine.RunAsync(plugins, hash: "b");
        await engine.RunAsync(plugins, hash: "b");

        modified.Should().Equal(true, false, true, true, false);
    }

    [Test]
    [Property("Rule", "7.2")]
    public async Task Config_that_is_modified_is_so_in_all_passes()
    {
        using var engine = new EngineFixture();
        var modified = new List<bool>();

        await engine.RunAsync([("filter_step", Step.Of(run =>
        {
            modified.Add(run.IsConfigModified);
            if (!run.IsRerun)
            {
                run.RequestRerun("again");
            }
        }))]);

        modified.Should().Equal(true, true);
    }

    [Test]
    [Property("Rule", "7.2")]
    public async Task New_config_counts_as_run_even_when_the_task_aborts()
    {
        using var engine = new EngineFixture();
        var modified = new List<bool>();
        (string, object)[] plugins =
        [
            ("start_step", Step.Of(run => modified.Add(run.IsConfigModified))),
            ("filter_step", Step.Of(run => run.Abort("no"))),
        ];

        await engine.RunAsync(plugins);
        await engine.RunAsync(plugins);

        modified.Should().Equal(true, false);
    }

    [Test]
    public async Task Temporary_folder_is_gone_when_the_run_has_ended()
    {
        using var engine = new EngineFixture();
        string? folder = null;

        await engine.RunAsync([("download_step", Step.Of(run =>
        {
            folder = run.TemporaryDirectory;
            File.WriteAllText(Path.Combine(folder, "part"), "x");
        }))]);

        folder.Should().StartWith(engine.Temporary);
        Directory.Exists(folder).Should().BeFalse();
    }

    [Test]
    public async Task Entries_added_while_a_plugin_loops_are_not_part_of_its_loop()
    {
        using var engine = new EngineFixture();

        var outcome = await engine.RunAsync([
            ("source", Source.Of("a", "b")),
            ("metainfo_step", Step.Of(run =>
            {
                foreach (var entry in run.Entries)
                {
                    run.Add(new Entry($"{entry.Title} again", "http://example.org/again"));
                }
            }))]);

        outcome.Entries.Select(entry => entry.Title).Should().Equal("a", "b", "a again", "b again");
    }

    [Test]
    [Property("Rule", "2.6")]
    public async Task Dump_writes_the_wanted_entries_with_their_traces()
    {
        using var engine = new EngineFixture();

        await engine.RunAsync(
            [("source", Source.Of("good", "open")), ("filter_step", Step.Of(run => run.All[0].Accept("fine")))],
            new ExecutionOptions { Dump = ["accepted", "trace"] });

        engine.Sink.Lines.Should().ContainSingle(line => line.StartsWith("Info dump"))
            .Which.Should().Contain("accepted: good").And.Contain("url: http://example.org/good").And.Contain("filter filter_step: accept fine");
    }
}
