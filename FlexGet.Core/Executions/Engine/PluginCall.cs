using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions.Engine;

/// <summary>
/// Calls a plugin in a flow of its own, so that neither a wait nor a loop in it can hold the engine: after its time, or when the
/// run is cancelled, it is cancelled; if it does not end then, it is left behind.
/// </summary>
internal sealed class PluginCall(EngineOptions options, TimeProvider time, AbandonedPlugins abandoned)
{
    /// <summary>Runs the phase of a plugin and returns the entries it made.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled, and the plugin has ended.</exception>
    /// <exception cref="PluginOverdueException">The plugin was too slow, or did not end when it was cancelled.</exception>
    public async Task<IReadOnlyList<Entry>> RunAsync(
        RunPlugin plugin, Phase phase, TaskRun run, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.PhaseTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var token = either.Token;
        var work = Task.Run(() => plugin.RunAsync(phase, run, token), CancellationToken.None);
        try
        {
            return await work.WaitAsync(token);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            await EndAsync(work, plugin.Name, phase, run.TaskName);
            cancellationToken.ThrowIfCancellationRequested();
            throw new PluginOverdueException(
                $"{plugin.Name} did not end its phase {PhaseNames.Of(phase)} within {Words.Span(options.PhaseTimeout)}");
        }
    }

    private async Task EndAsync(Task work, string plugin, Phase phase, string task)
    {
        await Task.WhenAny(work, Task.Delay(options.AbandonAfter, time, CancellationToken.None));
        if (!work.IsCompleted)
        {
            abandoned.Add(plugin, task, work);
            throw new PluginOverdueException(
                $"{plugin} did not stop in its phase {PhaseNames.Of(phase)} when it was cancelled and was left behind")
            {
                IsAbandoned = true,
            };
        }
    }
}

/// <summary>A plugin took too long.</summary>
internal sealed class PluginOverdueException(string message) : Exception(message)
{
    /// <summary>True when it still runs and may touch the run's entries.</summary>
    public bool IsAbandoned { get; init; }
}
