using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Storage;
using FlexGet.Core.Tasks;

namespace FlexGet.Plugins.Standard.Control;

/// <summary>Skips a task that has run a short time ago.</summary>
[TaskPlugin("interval")]
[Description("The time that must pass between two runs of the task.")]
[Example("2 hours")]
internal sealed class MinimumInterval(TaskMemory memory, TimeProvider time) : IStartPlugin<Interval>
{
    private const string Key = "last_time";

    [Priority(PriorityAttribute.First)]
    public ValueTask StartAsync(TaskRun run, Interval config, CancellationToken cancellationToken)
    {
        if (run.Options.Learn == true)
        {
            return ValueTask.CompletedTask;
        }

        var now = time.GetUtcNow();
        if (run.Options.Now != true && memory.Read(run.TaskName, "interval", Key) is { } last && now < UtcTime.Parse(last) + config.Span)
        {
            run.Abort($"Interval not met, next run after {UtcTime.Format(UtcTime.Parse(last) + config.Span)}", silent: true);
        }

        if (run.Options.Test != true)
        {
            memory.Write(run.TaskName, "interval", Key, UtcTime.Format(now));
        }

        return ValueTask.CompletedTask;
    }
}
