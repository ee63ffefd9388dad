using FlexGet.Core.Plugins;
using Microsoft.Extensions.Logging;

namespace FlexGet.Core.Executions.Engine;

/// <summary>Runs the plugins of one phase in order and turns whatever goes wrong in them into the end of the task.</summary>
internal sealed partial class PhaseRunner(PluginCall call, ILogger<PhaseRunner> logger)
{
    /// <summary>Runs the phase to its end.</summary>
    /// <exception cref="TaskAbortedException">A plugin ended the task, or failed.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task RunAsync(ActiveTaskRun run, Phase phase, CancellationToken cancellationToken)
    {
        if (run.IsDisabled(phase))
        {
            ReportDisabled(run, phase);
            return;
        }

        foreach (var plugin in run.PluginsOf(phase))
        {
            // Plugins and the phase itself may be switched off by the plugin before.
            if (!plugin.IsDisabled && !run.IsDisabled(phase))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await RunAsync(run, plugin, phase, cancellationToken);
            }
        }
    }

    /// <summary>Runs the phase abort: what goes wrong in one plugin is logged, and the next one runs.</summary>
    public async Task AbortAsync(ActiveTaskRun run, CancellationToken cancellationToken)
    {
        foreach (var plugin in run.PluginsOf(Phase.Abort).Where(plugin => !plugin.IsAbandoned))
        {
            try
            {
                await RunAsync(run, plugin, Phase.Abort, cancellationToken);
            }
            catch (Exception exception) when (exception is TaskAbortedException or OperationCanceledException)
            {
                run.Log.Warning($"{plugin.Name} did not end its part of the abort: {exception.Message}");
            }
        }
    }

    private async Task RunAsync(ActiveTaskRun run, RunPlugin plugin, Phase phase, CancellationToken cancellationToken)
    {
        run.Scope.Enter(phase, plugin.Name);
        try
        {
            foreach (var entry in await call.RunAsync(plugin, phase, run, cancellationToken))
            {
                run.Add(entry);
            }
        }
        catch (TaskAbortedException)
        {
            throw;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            throw EndOf(run, plugin, exception);
        }
        finally
        {
            run.Scope.Leave();
        }
    }

    private TaskAbortedException EndOf(ActiveTaskRun run, RunPlugin plugin, Exception exception)
    {
        switch (exception)
        {
            case PluginOverdueException overdue:
                plugin.IsAbandoned = overdue.IsAbandoned;
                run.Log.Write(TaskLogLevel.Critical, overdue.Message);
                if (overdue.IsAbandoned)
                {
                    run.Close();
                    LogAbandoned(plugin.Name, run.TaskName);
                }

                break;
            case PluginException or HttpRequestException or OperationCanceledException:
                // Not our cancellation: a request of the plugin took longer than its own limit.
                run.Log.Write(TaskLogLevel.Critical, exception.Message);
                break;
            default:
                var message = $"BUG: unhandled error in plugin {plugin.Name}: {exception.Message}";
                run.Log.Write(TaskLogLevel.Critical, message);
                LogBug(exception, plugin.Name, run.TaskName);
                return new TaskAbortedException(message, exception);
        }

        return new TaskAbortedException(exception.Message, exception);
    }

    private static void ReportDisabled(ActiveTaskRun run, Phase phase)
    {
        foreach (var plugin in run.PluginsOf(phase).Where(plugin => plugin.IsConfigured))
        {
            run.Log.Info($"{plugin.Name} does not run in the phase {PhaseNames.Of(phase)}, which is switched off");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The plugin {Plugin} failed in task {Task}")]
    private partial void LogBug(Exception exception, string plugin, string task);

    [LoggerMessage(Level = LogLevel.Error, Message = "The plugin {Plugin} was left behind in task {Task}: it ignores cancellation and may hold a thread")]
    private partial void LogAbandoned(string plugin, string task);
}
