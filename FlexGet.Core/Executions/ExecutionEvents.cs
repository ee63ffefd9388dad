using FlexGet.Core.Events;
using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions;

/// <summary>Tells handlers in the server and its plugins, and the listeners of GET /events.</summary>
internal sealed class ExecutionEvents(EventPublisher publisher, ServerEvents stream)
{
    public Task AddedAsync(Execution execution)
    {
        stream.Send("execution.added", execution);
        return publisher.TellAsync(new ExecutionAdded(execution), CancellationToken.None);
    }

    public Task StartedAsync(Execution execution)
    {
        stream.Send("execution.started", execution);
        return publisher.TellAsync(new ExecutionStarted(execution), CancellationToken.None);
    }

    public void Progress(long id, string task, Phase phase, string plugin, int percent) =>
        stream.Send("execution.progress", new ExecutionProgress(id, task, phase, plugin, percent));

    public Task FinishedAsync(Execution execution)
    {
        stream.Send("execution.finished", execution);
        return publisher.TellAsync(new ExecutionFinished(execution), CancellationToken.None);
    }

    private sealed record ExecutionProgress(long Id, string Task, Phase Phase, string Plugin, int Percent);
}
