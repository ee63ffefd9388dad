using static FlexGet.Tests.Scheduler.Times;

namespace FlexGet.Tests.Scheduler;

/// <summary>The clock was years ahead and is right again.</summary>
internal sealed class WrongClockTests
{
    private static readonly TimeSpan Years = TimeSpan.FromDays(4000);

    [TestCase("[{tasks: tv, interval: {hours: 1}}]", "2026-01-01T01:00")]
    [TestCase("[{tasks: tv, schedule: {hour: 3}}]", "2026-01-01T03:00")]
    public async Task Schedule_that_was_reckoned_by_a_wrong_clock_is_reckoned_anew_at_the_start(string schedules, string next)
    {
        await using var house = new SchedulerHouse { ClockError = Years };
        await house.StartAsync(schedules);
        await house.StopAsync();
        house.ClockError = TimeSpan.Zero;

        await house.StartAsync(schedules);

        house.Book.Current.Single().NextRun.Should().Be(At(next));
    }

    [Test]
    public async Task Schedule_is_reckoned_anew_when_the_clock_is_put_back_while_the_server_runs()
    {
        await using var house = new SchedulerHouse { ClockError = Years };
        await house.StartAsync("[{tasks: tv, interval: {hours: 1}}]");
        house.ClockError = TimeSpan.Zero;

        await Until(() =>
        {
            house.Clock.Advance(TimeSpan.FromMinutes(1));
            return house.Book.Current.Single().NextRun < At("2027-01-01");
        });
        house.Clock.Advance(TimeSpan.FromHours(1));
        (await house.Queue.ArrivalAsync()).Should().BeTrue();
    }

    [Test]
    public async Task Run_that_came_a_moment_early_is_not_due_again_after_a_change_of_the_config()
    {
        const string schedules = "[{tasks: tv, interval: {hours: 1}}]";
        await using var house = new SchedulerHouse();
        await house.StartAsync(schedules);
        house.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(500));
        await house.FireAsync();

        await house.ChangeAsync(schedules);

        house.Book.Current.Single().NextRun.Should().Be(At("2026-01-01T02:00"));
    }
}
