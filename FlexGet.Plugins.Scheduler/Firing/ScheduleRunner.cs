using FlexGet.Core.Configuration;
using FlexGet.Core.Events;
using FlexGet.Core.Executions;
using FlexGet.Core.Http;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;
using Microsoft.Extensions.Logging;

namespace FlexGet.Plugins.Scheduler.Firing;

/// <summary>Puts the tasks of a schedule that is due into the queue.</summary>
internal sealed partial class ScheduleRunner(
    ConfigAccess config, IExecutionQueue queue, ServerEvents events, TimeProvider time, ILogger<ScheduleRunner> log)
{
    /// <summary>Runs it as often as it is due.</summary>
    /// <returns>The id of the last execution that was added, null when none was.</returns>
    public async Task<long?> RunAsync(Schedule schedule, CancellationToken cancellationToken)
    {
        var count = DueRuns.Count(schedule, time.GetUtcNow());
        if (count == 0)
        {
            return null;
        }

        if (await IsRunningAsync(schedule, cancellationToken))
        {
            LogSkipped(schedule.Id, schedule.Row.LastExecution);
            events.Send("schedule.skipped", new { schedule.Id, execution = schedule.Row.LastExecution });
            return null;
        }

        var tasks = Runnable(schedule);
        return tasks.Count == 0 ? null : await AddAsync(schedule, tasks, count, cancellationToken);
    }

    private async Task<bool> IsRunningAsync(Schedule schedule, CancellationToken cancellationToken) =>
        schedule.Row.LastExecution is { } previous
        && await queue.FindAsync(previous, cancellationToken) is { Status: ExecutionStatus.Pending or ExecutionStatus.Running };

    /// <summary>One bad name must not keep the others from running.</summary>
    private List<string> Runnable(Schedule schedule)
    {
        var current = config.Current;
        var runnable = schedule.Definition.Config.Tasks
            .Where(pattern => current.Tasks.Any(task => TaskPattern.Matches(pattern, task) && (TaskPattern.IsGlob(pattern) || !HasErrors(current, task))))
            .ToList();
        if (runnable.Count < schedule.Definition.Config.Tasks.Count)
        {
            LogLeftOut(schedule.Id, string.Join(", ", schedule.Definition.Config.Tasks.Except(runnable)));
        }

        return runnable;
    }

    private static bool HasErrors(ConfigSnapshot config, string task)
    {
        var path = ConfigPath.Append("/tasks", task);
        return config.Errors.Any(error => ConfigPath.IsWithin(error.Path, path));
    }

    private async Task<long?> AddAsync(Schedule schedule, IReadOnlyList<string> tasks, int count, CancellationToken cancellationToken)
    {
        long? last = null;
        try
        {
            for (var run = 0; run < count; run++)
            {
                var execution = await queue.AddAsync(
                    new ExecutionOptions { Tasks = tasks }, ExecutionOrigin.Schedule, cancellationToken);
                last = execution.Id;
                events.Send("schedule.fired", new { schedule.Id, execution = execution.Id, tasks });
            }
        }
        catch (ProblemException problem)
        {
            LogRefused(schedule.Id, problem.Message);
            events.Send("schedule.failed", new { schedule.Id, problem.Message });
        }

        return last;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Schedule {Schedule} was skipped: its execution {Execution} has not ended.")]
    private partial void LogSkipped(long schedule, long? execution);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Schedule {Schedule} leaves out what is not in the config or has errors: {Tasks}")]
    private partial void LogLeftOut(long schedule, string tasks);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Schedule {Schedule} could not run its tasks: {Reason}")]
    private partial void LogRefused(long schedule, string reason);
}
