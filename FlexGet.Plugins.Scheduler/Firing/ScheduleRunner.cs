using FlexGet.Core.Configuration;
using FlexGet.Core.Executions;
using FlexGet.Core.Http;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;

namespace FlexGet.Plugins.Scheduler.Firing;

/// <summary>Puts the tasks of a schedule that is due into the queue.</summary>
internal sealed class ScheduleRunner(ConfigAccess config, IExecutionQueue queue, ScheduleNews news, TimeProvider time)
{
    /// <summary>Runs it as often as it is due.</summary>
    /// <returns>The id of the last execution that was added, null when none was.</returns>
    public async Task<long?> RunAsync(Schedule schedule, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var count = DueRuns.Count(schedule, now);
        if (DueRuns.IsLate(schedule, now))
        {
            news.TellMissed(schedule, DueRuns.CountMissed(schedule, now), count);
        }

        if (count == 0)
        {
            return null;
        }

        if (await IsRunningAsync(schedule, cancellationToken))
        {
            news.TellSkipped(schedule);
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
            news.TellLeftOut(schedule, schedule.Definition.Config.Tasks.Except(runnable));
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
                news.TellFired(schedule, execution.Id, tasks);
            }
        }
        catch (ProblemException problem)
        {
            news.TellFailed(schedule, problem.Message);
        }

        return last;
    }
}
