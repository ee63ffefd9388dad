using System.Globalization;
using Quartz;
using Quartz.Extensibility;

namespace FlexGet.Plugins.Scheduler.Firing;

/// <summary>What Quartz calls; the name of its key is the id of the schedule.</summary>
[DisallowConcurrentExecution]
internal sealed class ScheduleJob(Func<long, CancellationToken, Task> fire) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await fire(long.Parse(context.JobDetail.Key.Name, CultureInfo.InvariantCulture), cancellationToken);
}

/// <summary>Gives Quartz the one job there is.</summary>
internal sealed class ScheduleJobFactory(ScheduleJob job) : IJobFactory
{
    public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new JobScope(job, null));

    public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
