using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Debug;

/// <summary>How often to run again.</summary>
internal sealed record RerunConfig
{
    [Shorthand]
    [Range(0, 100)]
    [Description("Passes after the first.")]
    public required int Count { get; init; }
}

/// <summary>Makes a task run again, to see how other plugins take it.</summary>
[TaskPlugin("rerun")]
[Description("Runs the task again, so many times; for debugging.")]
[Example("2")]
internal sealed class Rerun : IStartPlugin<RerunConfig>, IInputPlugin<RerunConfig>
{
    private int _passes;

    public ValueTask StartAsync(TaskRun run, RerunConfig config, CancellationToken cancellationToken)
    {
        run.LimitReruns(Math.Max(run.MaxReruns, config.Count));
        return ValueTask.CompletedTask;
    }

    public ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, RerunConfig config, CancellationToken cancellationToken)
    {
        if (_passes++ < config.Count)
        {
            run.RequestRerun("asked for by the config");
        }

        return ValueTask.FromResult<IEnumerable<Entry>>([]);
    }
}
