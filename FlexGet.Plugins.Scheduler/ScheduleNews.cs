using FlexGet.Core.Events;
using FlexGet.Plugins.Scheduler.Config;
using Microsoft.Extensions.Logging;

namespace FlexGet.Plugins.Scheduler;

/// <summary>What another config, or a switch, has made of the schedules.</summary>
internal sealed record BookChanges(IReadOnlyList<Schedule> Added, IReadOnlyList<Schedule> Changed, IReadOnlyList<ScheduleRow> Removed);

/// <summary>Tells the log and the listeners of GET /events what becomes of schedules, whoever changed them.</summary>
internal sealed partial class ScheduleNews(ServerEvents events, ILogger<ScheduleNews> log)
{
    public void Tell(BookChanges changes)
    {
        foreach (var schedule in changes.Added)
        {
            var tasks = NamesOf(schedule);
            LogAdded(schedule.Id, tasks, schedule.NextRun);
            events.Send("schedule.added", ScheduleAnswer.Of(schedule, null));
        }

        foreach (var schedule in changes.Changed)
        {
            TellChanged(schedule);
        }

        foreach (var row in changes.Removed)
        {
            LogRemoved(row.Id, row.Tasks);
            events.Send("schedule.removed", new { row.Id });
        }
    }

    public void TellChanged(Schedule schedule)
    {
        var tasks = NamesOf(schedule);
        LogChanged(schedule.Id, tasks, schedule.Row.IsEnabled ? "on" : "off", schedule.NextRun);
        events.Send("schedule.changed", ScheduleAnswer.Of(schedule, null));
    }

    public void TellFired(Schedule schedule, long execution, IReadOnlyList<string> tasks)
    {
        var names = string.Join(", ", tasks);
        LogFired(schedule.Id, execution, names);
        events.Send("schedule.fired", new { schedule.Id, execution, tasks });
    }

    /// <param name="schedule">It was due while the server was down or the machine slept.</param>
    /// <param name="missed">How often, in the last day.</param>
    /// <param name="runs">How many runs make up for that.</param>
    public void TellMissed(Schedule schedule, int missed, int runs)
    {
        var tasks = NamesOf(schedule);
        LogMissed(schedule.Id, tasks, schedule.Row.Due, missed, schedule.Definition.Misfire, runs);
        events.Send("schedule.missed", new { schedule.Id, since = schedule.Row.Due, missed, runs });
    }

    public void TellSkipped(Schedule schedule)
    {
        LogSkipped(schedule.Id, schedule.Row.LastExecution);
        events.Send("schedule.skipped", new { schedule.Id, execution = schedule.Row.LastExecution });
    }

    public void TellLeftOut(Schedule schedule, IEnumerable<string> tasks)
    {
        var names = string.Join(", ", tasks);
        LogLeftOut(schedule.Id, names);
    }

    public void TellFailed(Schedule schedule, string reason)
    {
        LogRefused(schedule.Id, reason);
        events.Send("schedule.failed", new { schedule.Id, message = reason });
    }

    /// <summary>The run stays due and is tried again.</summary>
    public void TellFault(long id, Exception exception) => LogFault(id, exception);

    private static string NamesOf(Schedule schedule) => string.Join(", ", schedule.Definition.Config.Tasks);

    [LoggerMessage(Level = LogLevel.Information, Message = "Schedule {Schedule} ({Tasks}) was added; its next run is {Next:u}")]
    private partial void LogAdded(long schedule, string tasks, DateTimeOffset? next);

    [LoggerMessage(Level = LogLevel.Information, Message = "Schedule {Schedule} ({Tasks}) was changed and is {State}; its next run is {Next:u}")]
    private partial void LogChanged(long schedule, string tasks, string state, DateTimeOffset? next);

    [LoggerMessage(Level = LogLevel.Information, Message = "Schedule {Schedule} ({Tasks}) was removed")]
    private partial void LogRemoved(long schedule, string tasks);

    [LoggerMessage(Level = LogLevel.Information, Message = "Schedule {Schedule} starts execution {Execution}: {Tasks}")]
    private partial void LogFired(long schedule, long execution, string tasks);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Schedule {Schedule} ({Tasks}) did not run since {Due:u}, {Missed} times in the last day; misfire is {Misfire}, so {Runs} runs make up for it")]
    private partial void LogMissed(long schedule, string tasks, DateTimeOffset? due, int missed, Misfire misfire, int runs);

    [LoggerMessage(Level = LogLevel.Information, Message = "Schedule {Schedule} was skipped: its execution {Execution} has not ended")]
    private partial void LogSkipped(long schedule, long? execution);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Schedule {Schedule} leaves out what is not in the config or has errors: {Tasks}")]
    private partial void LogLeftOut(long schedule, string tasks);

    [LoggerMessage(Level = LogLevel.Error, Message = "Schedule {Schedule} could not be run; it is tried again in a minute")]
    private partial void LogFault(long schedule, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Schedule {Schedule} could not run its tasks: {Reason}")]
    private partial void LogRefused(long schedule, string reason);
}
