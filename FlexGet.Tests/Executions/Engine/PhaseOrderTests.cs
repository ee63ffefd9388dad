using FlexGet.Core.Entries;
using FlexGet.Core.Executions;
using FlexGet.Core.Plugins;

namespace FlexGet.Tests.Executions.Engine;

internal sealed class PhaseOrderTests
{
    private static readonly Step Nothing = Step.Of(_ => { });

    [Test]
    [Property("Rule", "2.1")]
    public async Task Phases_run_in_their_order_whatever_the_order_of_the_config()
    {
        using var engine = new EngineFixture();
        await engine.RunAsync([
            ("exit_step", Nothing), ("learn_step", Nothing), ("output_step", Nothing), ("modify_step", Nothing), ("download_step", Nothing),
            ("urlrewrite_step", Nothing), ("filter_step", Nothing), ("metainfo_step", Nothing), ("source", Source.Of("a")),
            ("start_step", Nothing), ("prepare_step", Nothing), ("abort_step", Nothing)]);

        engine.Sink.Progress.Select(step => step.Phase).Should().Equal(
            "prepare", "start", "input", "metainfo", "filter", "urlrewrite", "download", "modify", "output", "learn", "exit");
    }

    [Test]
    public async Task Plugin_of_every_phase_runs_in_each_but_input_with_one_priority_and_by_its_own_interfaces_where_it_has_some()
    {
        using var engine = new EngineFixture();
        List<string> calls = [];
        await engine.RunAsync([
            ("filter_step", Nothing), ("everywhere", calls), ("source", Source.Of("a")), ("exit_step", Step.Of(run => run.Abort("enough")))]);

        calls.Should().Equal("Prepare", "Start", "Metainfo", "own Filter", "Urlrewrite", "Download", "Modify", "Output", "Learn", "Exit", "Abort");
        engine.Sink.Progress.Where(step => step.Phase is "input" or "filter" or "exit").Select(step => (step.Phase, step.Plugin)).Should().Equal(
            ("input", "source"), ("filter", "filter_step"), ("filter", "everywhere"), ("exit", "everywhere"), ("exit", "exit_step"));
    }

    [Test]
    [Property("Rule", "2.2")]
    public async Task Plugins_run_by_priority_then_in_the_order_of_the_config_and_builtins_last()
    {
        using var engine = new EngineFixture();
        await engine.RunAsync(
            [("builtin_filter", Nothing), ("filter_step", Nothing), ("another_filter", Nothing), ("early_filter", Nothing)],
            builtins: ["builtin_filter"]);

        engine.Sink.Progress.Select(step => step.Plugin).Should().Equal("early_filter", "filter_step", "another_filter", "builtin_filter");
    }

    [Test]
    [Property("Rule", "2.11")]
    public async Task Priority_set_for_the_run_moves_a_plugin()
    {
        using var engine = new EngineFixture();
        await engine.RunAsync([
            ("start_step", Step.Of(run => run.SetPriority("another_filter", 300))), ("early_filter", Nothing), ("another_filter", Nothing)]);

        engine.Sink.Progress.Select(step => step.Plugin).Should().Equal("start_step", "another_filter", "early_filter");
    }

    [Test]
    [Property("Rule", "2.10")]
    public async Task Plugin_that_was_switched_off_does_not_run()
    {
        using var engine = new EngineFixture();
        await engine.RunAsync(
            [("start_step", Step.Of(Disable)), ("filter_step", Nothing), ("builtin_filter", Nothing), ("another_filter", Nothing)],
            builtins: ["builtin_filter"]);

        engine.Sink.Progress.Select(step => step.Plugin).Should().Equal("start_step", "another_filter");

        static void Disable(TaskRun run)
        {
            run.DisablePlugin("filter_step");
            run.DisableAlwaysOn();
        }
    }

    [Test]
    [Property("Rule", "2.2")]
    public async Task Phase_that_a_plugin_switches_off_stops_at_once_and_its_plugins_are_named()
    {
        using var engine = new EngineFixture();
        await engine.RunAsync([
            ("early_filter", Step.Of(Disable)), ("filter_step", Nothing), ("output_step", Nothing)]);

        engine.Sink.Progress.Select(step => step.Plugin).Should().Equal("early_filter");
        engine.Sink.Lines.Should().Contain(line => line.Contains("output_step does not run in the phase output, which is switched off"));

        static void Disable(TaskRun run)
        {
            run.DisablePhase(Phase.Filter);
            run.DisablePhase(Phase.Output);
        }
    }

    [Test]
    [Property("Rule", "2.3")]
    public async Task Task_without_input_filter_and_output_is_warned_of()
    {
        using var engine = new EngineFixture();
        await engine.RunAsync([("builtin_filter", Nothing)], builtins: ["builtin_filter"]);

        engine.Sink.Lines.Should().Contain([
            "Warning  The task has no input plugin", "Warning  The task has no filter plugin", "Warning  The task has no output plugin"]);
    }

    [Test]
    [Property("Rule", "2.6")]
    public async Task Test_learns_nothing_and_learn_downloads_nothing()
    {
        using var engine = new EngineFixture();
        await engine.RunAsync([("output_step", Nothing), ("learn_step", Nothing)], new ExecutionOptions { Test = true });
        await engine.RunAsync([("download_step", Nothing), ("output_step", Nothing), ("learn_step", Nothing)], new ExecutionOptions { Learn = true });

        engine.Sink.Progress.Select(step => step.Phase).Should().Equal("output", "learn");
    }

    [Test]
    [Property("Rule", "2.6")]
    public async Task Injected_entries_replace_those_of_the_inputs()
    {
        using var engine = new EngineFixture();
        var options = new ExecutionOptions
        {
            Inject =
            [
                new InjectedEntry { Title = "plain" },
                new InjectedEntry { Title = "taken", Accept = true, Fields = new Dictionary<string, object?> { ["size"] = 5 } },
                new InjectedEntry { Title = "forced", Force = true },
            ],
        };

        var outcome = await engine.RunAsync([("source", Source.Of("from input")), ("filter_step", Step.Of(RejectAll))], options);

        outcome.Entries.Select(entry => (entry.Title, entry.State)).Should().Equal(
            ("plain", EntryState.Rejected), ("taken", EntryState.Rejected), ("forced", EntryState.Undecided));
        outcome.Entries[1].AcceptedBy.Should().Be("inject");
        outcome.Entries[1]["size"].Should().Be(5);

        static void RejectAll(TaskRun run)
        {
            foreach (var entry in run.Entries)
            {
                entry.Reject("not wanted");
            }
        }
    }

    [Test]
    public async Task Each_run_has_instances_of_its_own()
    {
        using var engine = new EngineFixture();
        var calls = new List<int>();

        await engine.RunAsync([("counting", calls)]);
        await engine.RunAsync([("counting", calls)]);

        calls.Should().Equal(1, 2, 1, 2);
    }
}
