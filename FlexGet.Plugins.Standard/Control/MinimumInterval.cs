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
        if (run.Options.Now != true && LastRun(run) is { } last && now < last + config.Span && now >= last)
        {
            run.Abort($"Interval not met, next run after {UtcTime.Format(last + config.Span)}", silent: true);
        }

        if (run.Options.Test != true)
        {
            memory.Write(run.TaskName, "interval", Key, UtcTime.Format(now));
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>In the future when the clock was ahead then: that is nothing to go by.</summary>
    private DateTimeOffset? LastRun(TaskRun run) => memory.Read(run.TaskName, "interval", Key) is { } text ? UtcTime.Parse(text) : null;
}
