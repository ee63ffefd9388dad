using FlexGet.Core.Plugins;
using FlexGet.Core.Tasks;

namespace FlexGet.Core.Executions.Engine;

/// <summary>Takes a run through its phases, and through further passes as long as a plugin asks for one and may.</summary>
internal sealed class TaskPasses(PhaseRunner phases, TaskConfigHashes hashes)
{
    public async Task RunAsync(TaskDefinition task, ActiveTaskRun run, FilterTurn turn, CancellationToken cancellationToken)
    {
        PhaseWarnings.Write(run);
        await phases.RunAsync(run, Phase.Prepare, cancellationToken);
        await CompareConfigAsync(task, run, cancellationToken);
        await phases.RunAsync(run, Phase.Start, cancellationToken);
        await PassAsync(run, turn, cancellationToken);
        while (run.Reruns.IsDue)
        {
            run.BeginPass();
            await PassAsync(run, turn, cancellationToken);
        }

        turn.Settle();
        run.Reruns.ReportIfExhausted();
        await phases.RunAsync(run, Phase.Exit, cancellationToken);
        RunSummary.WriteUndecided(run);
    }

    private async Task CompareConfigAsync(TaskDefinition task, ActiveTaskRun run, CancellationToken cancellationToken)
    {
        if (!await hashes.IsNewAsync(task.Name, task.ConfigHash, cancellationToken))
        {
            return;
        }

        run.MarkConfigModified();
        if (run.Options.Test != true)
        {
            await hashes.KeepAsync(task.Name, task.ConfigHash, cancellationToken);
        }
    }

    private async Task PassAsync(ActiveTaskRun run, FilterTurn turn, CancellationToken cancellationToken)
    {
        await phases.RunAsync(run, Phase.Input, cancellationToken);
        InjectedEntries.AddTo(run);
        RunSummary.WriteProduced(run);
        run.TakeSnapshots();
        await phases.RunAsync(run, Phase.Metainfo, cancellationToken);

        await FilterAsync(run, turn, cancellationToken);
        await phases.RunAsync(run, Phase.Urlrewrite, cancellationToken);
        await phases.RunAsync(run, Phase.Download, cancellationToken);
        RunSummary.WriteCounts(run);
        await phases.RunAsync(run, Phase.Modify, cancellationToken);
        await phases.RunAsync(run, Phase.Output, cancellationToken);
        EntryDump.Write(run);

        using var learning = await turn.DecideAsync(cancellationToken);
        await phases.RunAsync(run, Phase.Learn, cancellationToken);
    }

    private async Task FilterAsync(ActiveTaskRun run, FilterTurn turn, CancellationToken cancellationToken)
    {
        foreach (var task in await turn.WaitAsync(cancellationToken))
        {
            run.Log.Info($"Not waiting any longer for task {task}: what it accepts in this execution is not known here");
        }

        using var filtering = await turn.DecideAsync(cancellationToken);
        await phases.RunAsync(run, Phase.Filter, cancellationToken);
        UndecidedReasons.Write(run);
        if (!run.Accepted.Any())
        {
            turn.Settle();
        }
    }
}
