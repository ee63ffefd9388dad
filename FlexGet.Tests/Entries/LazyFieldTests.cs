using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Tests.Executions.Engine;

namespace FlexGet.Tests.Entries;

internal sealed class LazyFieldTests
{
    [Test]
    [Property("Rule", "3.5")]
    public void Functions_are_asked_in_their_order_until_one_has_set_the_field_and_each_once()
    {
        var calls = new List<string>();
        var entry = new Entry("Some.Show", "http://example.org/1");
        entry.AddLazy(Lazy("first", ["a", "b"], found => found["b"] = 1));
        entry.AddLazy(Lazy("second", ["a"], found => found["a"] = 2));
        entry.AddLazy(Lazy("third", ["a"], found => found["a"] = 3));

        entry["a"].Should().Be(2);
        entry["b"].Should().Be(1);
        entry["a"].Should().Be(2);
        calls.Should().Equal("first", "second");

        LazyField Lazy(string name, string[] fields, Action<Entry> set) => new(name, fields, found =>
        {
            calls.Add(name);
            set(found);
        }, IsLocal: true);
    }

    [Test]
    [Property("Rule", "3.5")]
    public void Lazy_field_is_there_without_being_evaluated_and_reads_as_nothing_when_no_function_knows_it()
    {
        var entry = new Entry("Some.Show", "http://example.org/1");
        entry.AddLazy(new LazyField("look_up", ["a"], _ => { }, IsLocal: false));

        entry.Has("a").Should().BeTrue();
        entry.TryGet("a", out _, evaluate: false).Should().BeFalse();
        entry["a"].Should().BeNull();
        entry.Has("a").Should().BeFalse();
    }

    [Test]
    [Property("Rule", "3.5")]
    public void Value_that_is_there_stays_until_the_function_runs_for_another_field()
    {
        var entry = new Entry("Some.Show", "http://example.org/1") { ["a"] = "set" };
        entry.AddLazy(new LazyField("look_up", ["a", "b"], found =>
        {
            found["a"] = "looked up";
            found["b"] = "looked up";
        }, IsLocal: false));

        entry["a"].Should().Be("set");
        entry["b"].Should().Be("looked up");
        entry["a"].Should().Be("looked up");
    }

    [Test]
    [Property("Rule", "3.5")]
    public async Task Function_that_fails_leaves_the_field_unset_and_the_task_goes_on()
    {
        using var engine = new EngineFixture();

        var outcome = await engine.RunAsync([
            ("source", Source.Of("a")),
            ("metainfo_step", Step.Of(run => run.All[0].AddLazy(new LazyField("look_up", ["a"], _ => throw new PluginException("offline"), false)))),
            ("filter_step", Step.Of(run => run.All[0].Accept($"a is {run.All[0]["a"] ?? "unknown"}")))]);

        outcome.Entries.Single().Reason.Should().Be("a is unknown");
        engine.Sink.Lines.Should().Contain("Info look_up look_up found nothing for a: offline");
    }
}
