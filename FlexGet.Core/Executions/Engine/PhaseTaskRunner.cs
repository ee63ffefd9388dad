using FlexGet.Core.Plugins;
using FlexGet.Core.Tasks;

namespace FlexGet.Core.Executions.Engine;

/// <summary>Runs a task: starts its run, ends it in time, runs the phase abort when it does not complete, and counts.</summary>
internal sealed class PhaseTaskRunner(
    TaskPasses passes, PhaseRunner phases, FilterTurns turns, PluginRegistry plugins, EngineEnvironment environment) : TaskRunner
{
    public override async Task<TaskOutcome> RunAsync(TaskDefinition task, TaskRunRequest request, CancellationToken cancellationToken)
    {
        // Taken before anything is awaited: the order of the calls is the order of the decisions.
        using var turn = turns.Take(task.Name);

        // The run finishes with the plugins it was bound to, whatever replaces them meanwhile.
        using var hold = plugins.Hold();

        // The caller starts runs one after another; plugins that never wait must not keep it from the next.
        await Task.Yield();
        var started = environment.Time.GetUtcNow();
        await using var run = new ActiveTaskRun(task, request, environment.TemporaryRoot);
        run.Qualities.Enter();
        using var limit = new CancellationTokenSource(environment.Options.TaskTimeout, environment.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await passes.RunAsync(task, run, turn, either.Token);
        }
        catch (TaskAbortedException abortion)
        {
            await AbortAsync(run, abortion);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            await AbortAsync(run, new TaskAbortedException(cancellationToken.IsCancellationRequested
                ? "the execution was cancelled"
                : $"the task ran longer than {Words.Span(environment.Options.TaskTimeout)}"));
        }

        var entries = run.Decided();
        return new TaskOutcome(
            TaskResults.Of(run, entries) with { Started = started, Finished = environment.Time.GetUtcNow() }, entries);
    }

    private async Task AbortAsync(ActiveTaskRun run, TaskAbortedException abortion)
    {
        run.Abortion = abortion;
        run.Log.Write(
            abortion.IsSilent ? TaskLogLevel.Debug : TaskLogLevel.Warning,
            $"{(abortion.IsSilent ? "Skipping" : "Aborting")} the task: {abortion.Message}");

        // The run's own token may be the reason for the abort; what has to be tidied gets a short time of its own.
        using var limit = new CancellationTokenSource(environment.Options.AbandonAfter, environment.Time);
        await phases.AbortAsync(run, limit.Token);
    }
}

/// <summary>What the engine needs to know of its surroundings.</summary>
/// <param name="Options">The limits.</param>
/// <param name="Time">The clock.</param>
/// <param name="TemporaryRoot">Where runs have their temporary folders.</param>
internal sealed record EngineEnvironment(EngineOptions Options, TimeProvider Time, string TemporaryRoot);
