using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Debug;

/// <summary>Shows what an output would be given.</summary>
[TaskPlugin("mock_output")]
[Description("Writes the accepted entries to the log instead of delivering them; for debugging.")]
[Example("yes")]
internal sealed class MockOutput : IOutputPlugin<Toggle<object>>, IExitPlugin<Toggle<object>>
{
    private int _count;

    public ValueTask OutputAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        foreach (var entry in run.Accepted)
        {
            _count++;
            run.Log.Verbose($"Output: {entry.Title} ({entry.Url})");
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask ExitAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        run.Log.Verbose($"{_count} entries were output in all passes");
        return ValueTask.CompletedTask;
    }
}
