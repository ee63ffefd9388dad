using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;
using FlexGet.Plugins.Standard.Control;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Plugins.Standard.Control;

internal sealed class ControlTests
{
    [Test]
    [Property("Rule", "2.10")]
    public async Task Disable_switches_off_each_of_its_plugins()
    {
        var run = Some.Run();

        await new Disable().StartAsync(run, ["seen", "builtins"], CancellationToken.None);

        run.Requests.Should().Equal("disable seen", "disable all that are always on");
    }

    [TestCase(true, true, false)]
    [TestCase(true, false, true)]
    [TestCase(false, true, true)]
    [Property("Rule", "2.7")]
    public async Task Manual_task_runs_only_when_asked_for_by_name(bool isManual, bool isNamed, bool isSkipped)
    {
        var run = new FakeRun([]) { Manual = isManual, Named = isNamed };

        var start = async () => await new Manual().StartAsync(run, new(), CancellationToken.None);

        (await IsSilentAbort(start)).Should().Be(isSkipped);
    }

    [Test]
    [Property("Rule", "2.9")]
    public async Task Task_is_skipped_until_its_interval_has_passed()
    {
        using var database = new TestDatabase();
        var time = new FakeTimeProvider();
        var plugin = new MinimumInterval(new TaskMemory(database, time), time);
        Task<bool> IsSkipped(TaskRunOptions? options = null) => IsSilentAbort(async () =>
            await plugin.StartAsync(new FakeRun([]) { Given = options ?? new() }, new Interval(TimeSpan.FromHours(2)), CancellationToken.None));

        (await IsSkipped()).Should().BeFalse();
        time.Advance(TimeSpan.FromHours(1));
        (await IsSkipped()).Should().BeTrue();
        (await IsSkipped(new TaskRunOptions { Learn = true })).Should().BeFalse();
        time.Advance(TimeSpan.FromHours(1));
        (await IsSkipped()).Should().BeFalse();
        (await IsSkipped(new TaskRunOptions { Now = true })).Should().BeFalse();
    }

    private static async Task<bool> IsSilentAbort(Func<Task> start)
    {
        try
        {
            await start();
            return false;
        }
        catch (TaskAbortedException abort)
        {
            return abort.IsSilent;
        }
    }
}
