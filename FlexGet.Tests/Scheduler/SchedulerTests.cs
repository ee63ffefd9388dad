using FlexGet.Core.Configuration;
using FlexGet.Core.Executions;
using FlexGet.Core.Tasks;
using FlexGet.Plugins.Scheduler;
using Newtonsoft.Json.Linq;
using static FlexGet.Tests.Scheduler.Times;

namespace FlexGet.Tests.Scheduler;

internal sealed class SchedulerTests
{
    private const string Hourly = "[{tasks: tv, interval: {hours: 1}}]";

    private SchedulerHouse _house = null!; // made before each test

    [SetUp]
    public void Open() => _house = new SchedulerHouse();

    [TearDown]
    public async Task Close() => await _house.DisposeAsync();

    [Test]
    [Property("Rule", "18.1")]
    public async Task No_schedules_run_nothing()
    {
        await _house.StartAsync("no");

        _house.Book.Current.Should().BeEmpty();
    }

    [Test]
    [Property("Rule", "18.1")]
    public async Task Yes_runs_all_tasks_every_hour()
    {
        await _house.StartAsync("yes");

        _house.Clock.Advance(TimeSpan.FromHours(1));
        (await _house.Queue.ArrivalAsync()).Should().BeTrue();

        _house.Queue.Added.Should().ContainSingle().Which.Tasks.Should().Equal("*");
    }

    [Test]
    [Property("Rule", "18.1")]
    public async Task New_interval_first_runs_one_interval_after_it_was_added_and_then_again()
    {
        await _house.StartAsync(Hourly);
        _house.Queue.Added.Should().BeEmpty();
        _house.Book.Current.Single().NextRun.Should().Be(At("2026-01-01T01:00"));

        _house.Clock.Advance(TimeSpan.FromHours(1));
        (await _house.Queue.ArrivalAsync()).Should().BeTrue();
        await Until(() => _house.Book.Current.Single().NextRun == At("2026-01-01T02:00"));

        _house.Clock.Advance(TimeSpan.FromHours(1));
        (await _house.Queue.ArrivalAsync()).Should().BeTrue();
        _house.Queue.Added.Should().HaveCount(2);
    }

    [TestCase("once", 3.5, 1)]
    [TestCase("skip", 3.5, 0)]
    [TestCase("all", 3.5, 3)]
    [TestCase("once", 30, 1)]
    [TestCase("all", 30, 24, Description = "those of the last 24 hours")]
    [Property("Rule", "18.1")]
    public async Task Missed_runs_are_made_up_for_as_the_schedule_says(string misfire, double hoursDown, int runs)
    {
        var schedules = $"[{{tasks: tv, interval: {{hours: 1}}, misfire: {misfire}}}]";
        await _house.StartAsync(schedules);

        await DownAsync(TimeSpan.FromHours(hoursDown), schedules);

        _house.Queue.Added.Should().HaveCount(runs);
        _house.Book.Current.Single().NextRun.Should().BeAfter(_house.Clock.GetUtcNow());
    }

    [TestCase("once", "schedule.missed,schedule.fired")]
    [TestCase("skip", "schedule.missed")]
    public async Task Missed_runs_are_told(string misfire, string events)
    {
        var schedules = $"[{{tasks: tv, interval: {{hours: 1}}, misfire: {misfire}}}]";
        await _house.StartAsync(schedules);
        _house.Events.Forget();

        await DownAsync(TimeSpan.FromHours(3.5), schedules);

        _house.Events.Sent.Should().Equal(events.Split(','));
    }

    [Test]
    public async Task Change_of_the_file_tells_which_schedules_it_changed_and_a_restart_tells_none()
    {
        const string two = "[{tasks: tv, interval: {hours: 1}}, {tasks: movies, interval: {hours: 2}}]";
        await _house.StartAsync(two);
        _house.Events.Sent.Should().Equal("schedule.added", "schedule.added");
        _house.Events.Forget();

        await _house.StartAsync(two);
        _house.Events.Sent.Should().BeEmpty();

        await _house.ChangeAsync("[{tasks: tv, interval: {hours: 3}}]");
        _house.Events.Sent.Should().Equal("schedule.changed", "schedule.removed");
        _house.Events.Forget();

        await _house.ChangeAsync("no");
        _house.Events.Sent.Should().Equal("schedule.removed");
        _house.Book.Current.Should().BeEmpty();
    }

    [Test]
    public async Task Switching_is_told_once()
    {
        await _house.StartAsync(Hourly);
        _house.Events.Forget();

        await _house.EnableAsync(_house.Book.Current.Single().Id, isEnabled: false);
        await _house.EnableAsync(_house.Book.Current.Single().Id, isEnabled: false);

        _house.Events.Sent.Should().Equal("schedule.changed");
    }

    [Test]
    [Property("Rule", "18.1")]
    public async Task Run_missed_for_more_than_a_day_is_gone()
    {
        const string monthly = "[{tasks: tv, schedule: {day: 2}}]";
        await _house.StartAsync(monthly);

        await DownAsync(TimeSpan.FromDays(3), monthly);

        _house.Queue.Added.Should().BeEmpty();
        _house.Book.Current.Single().NextRun.Should().Be(At("2026-02-02T00:00"));
    }

    [Test]
    [Property("Rule", "18.1")]
    public async Task Schedule_whose_execution_has_not_ended_is_skipped()
    {
        await _house.StartAsync(Hourly);
        _house.Queue.Status = ExecutionStatus.Running;
        await PassAsync(TimeSpan.FromHours(1));

        await PassAsync(TimeSpan.FromHours(1));
        _house.Queue.Added.Should().ContainSingle();

        _house.Queue.Status = ExecutionStatus.Complete;
        await PassAsync(TimeSpan.FromHours(1));
        _house.Queue.Added.Should().HaveCount(2);
    }

    [Test]
    public async Task Ids_and_next_runs_outlive_restarts_and_edits()
    {
        await _house.StartAsync("[{tasks: tv, interval: {hours: 5}}, {tasks: movies, schedule: {hour: 3}}]");
        var (tv, movies) = (_house.Book.Current[0], _house.Book.Current[1]);
        _house.Clock.Advance(TimeSpan.FromHours(2));

        await _house.StartAsync("[{tasks: [tv, movies], interval: {days: 1}}, {tasks: movies, schedule: {hour: 4}}, {tasks: tv, interval: {hours: 5}}]");

        var schedules = _house.Book.Current;
        schedules[2].Id.Should().Be(tv.Id);
        schedules[2].NextRun.Should().Be(tv.NextRun);
        schedules[1].Id.Should().Be(movies.Id);
        schedules[1].NextRun.Should().Be(At("2026-01-01T04:00"));
        schedules[0].Id.Should().NotBe(tv.Id).And.NotBe(movies.Id);
        schedules[0].NextRun.Should().Be(At("2026-01-02T02:00"));
    }

    [Test]
    public async Task Switched_off_schedule_misses_its_runs_for_good_and_stays_off_over_a_restart()
    {
        await _house.StartAsync(Hourly);
        var id = _house.Book.Current.Single().Id;

        await _house.EnableAsync(id, false);
        await DownAsync(TimeSpan.FromHours(2.5), Hourly);
        _house.Book.Current.Single().NextRun.Should().BeNull();

        await _house.EnableAsync(id, true);
        await _house.FireAsync();
        _house.Queue.Added.Should().BeEmpty();
        _house.Book.Current.Single().NextRun.Should().Be(At("2026-01-01T03:00"));
    }

    [Test]
    public async Task Jitter_delays_each_run_differently_but_does_not_move_while_one_looks()
    {
        await _house.StartAsync("[{tasks: tv, interval: {hours: 1, jitter: 600}}]");
        var schedule = _house.Book.Current.Single();

        schedule.NextRun.Should().Be(schedule.NextRun).And.BeOnOrAfter(At("2026-01-01T01:00")).And.BeBefore(At("2026-01-01T01:10"));
        var next = schedule with { Row = schedule.Row with { Due = At("2026-01-01T02:00") } };
        next.NextRun.Should().NotBe(schedule.NextRun?.AddHours(1));
    }

    [Test]
    public async Task Unknown_task_is_left_out_and_told_at_health()
    {
        await _house.StartAsync("[{tasks: [tv, tvv, 'mov*'], interval: {hours: 1}}]");

        await PassAsync(TimeSpan.FromHours(1));

        _house.Queue.Added.Single().Tasks.Should().Equal("tv", "mov*");
        new ScheduleHealth(_house.Config, _house.Book).Check().Should().ContainSingle().Which.Message.Should().Contain("'tvv'");
    }

    [Test]
    public async Task One_bad_schedule_does_not_stop_the_others()
    {
        await _house.StartAsync("[{tasks: tv, schedule: {hour: 25}}, {tasks: tv, interval: {hours: 1}}]");

        _house.Book.Current.Should().ContainSingle().Which.Definition.Position.Should().Be(1);
        new ScheduleHealth(_house.Config, _house.Book).Check().Should().ContainSingle().Which.Message.Should().Contain("/schedules/0/schedule/hour");
        _house.Config.Current.Errors.Should().ContainSingle().Which.Message.Should().Contain("schedule.hour");
    }

    [Test]
    public async Task Next_run_of_a_task_is_the_earliest_of_its_schedules()
    {
        await _house.StartAsync("[{tasks: tv, interval: {hours: 5}}, {tasks: 'T*', interval: {hours: 3}}, {tasks: movies, interval: {hours: 1}}]");

        new ScheduledTasks(_house.Book).NextRun("tv").Should().Be(At("2026-01-01T03:00"));
        new ScheduledTasks(_house.Book).NextRun("other").Should().BeNull();
    }

    [Test]
    public async Task Removed_task_leaves_its_schedules_and_one_without_tasks_is_switched_off()
    {
        await _house.StartAsync("[{tasks: [movies, tv], interval: {hours: 1}}, {tasks: TV, interval: {hours: 1}}, {tasks: 't*', interval: {hours: 1}}]");
        var removing = new TaskRemoving(["tv"], new List<ConfigEdit>());

        await new ScheduledTasks(_house.Book).HandleAsync(removing, CancellationToken.None);

        removing.Edits.Select(edit => (edit.Kind, edit.Path, edit.Value?.ToString()))
            .Should().Equal((ConfigEditKind.Remove, "/schedules/0/tasks/1", null), (ConfigEditKind.Replace, "/schedules/1/tasks", "[]"));
        removing.Schedules.Select(schedule => schedule.Value<bool>("enabled")).Should().Equal(true, false);

        await _house.ChangeAsync("[{tasks: [movies], interval: {hours: 1}}, {tasks: [], interval: {hours: 1}}, {tasks: 't*', interval: {hours: 1}}]");
        _house.Book.Current.Select(schedule => schedule.Row.IsEnabled).Should().Equal(true, false, true);
        _house.Book.Current[1].Id.Should().Be(removing.Schedules[1].Value<long>("id"));
    }

    [Test]
    public async Task Renamed_task_is_renamed_in_its_schedules()
    {
        await _house.StartAsync("[{tasks: [movies, tv], interval: {hours: 1}}, {tasks: tv, interval: {hours: 1}}]");
        var renaming = new TaskRenaming("tv", "shows", new List<ConfigEdit>());

        await new ScheduledTasks(_house.Book).HandleAsync(renaming, CancellationToken.None);

        renaming.Edits.Should().BeEquivalentTo(
        [
            new ConfigEdit(ConfigEditKind.Replace, "/schedules/0/tasks/1", new JValue("shows")),
            new ConfigEdit(ConfigEditKind.Replace, "/schedules/1/tasks", new JValue("shows")),
        ]);
    }

    private async Task PassAsync(TimeSpan time)
    {
        _house.Clock.Advance(time);
        await Until(() => _house.Book.Current.All(schedule => schedule.NextRun is null || schedule.NextRun > _house.Clock.GetUtcNow()));
    }

    /// <summary>The server is down for a while; what it missed is due when it starts.</summary>
    private async Task DownAsync(TimeSpan time, string schedules)
    {
        await _house.StopAsync();
        _house.Clock.Advance(time);
        await _house.StartAsync(schedules);
        await Until(() => _house.Book.Current.All(schedule => schedule.NextRun is null || schedule.NextRun > _house.Clock.GetUtcNow()));
    }
}
