using FlexGet.Core.Configuration;
using FlexGet.Core.Events;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Tasks;

/// <summary>Tasks that go because the whole section is edited by the API are removed by the rules of a single one.</summary>
internal sealed class TaskSectionEdits(EventPublisher publisher, ServerEvents events) : IEventHandler<SectionChanging>, IEventHandler<SectionChanged>
{
    public async Task HandleAsync(SectionChanging happened, CancellationToken cancellationToken)
    {
        if (happened.Edit.Path != TaskPath.SectionOf(happened.State.Document))
        {
            return;
        }

        var left = (happened.Edit.Value as JObject)?.Properties().Select(task => task.Name).ToHashSet(StringComparer.Ordinal) ?? [];
        var removed = happened.State.Snapshot.Tasks.Where(task => !left.Contains(task)).ToList();
        if (removed.Count > 0)
        {
            await publisher.AskAsync(new TaskRemoving(removed, happened.Edits), cancellationToken);
        }
    }

    public async Task HandleAsync(SectionChanged happened, CancellationToken cancellationToken)
    {
        foreach (var name in happened.Before.Tasks.Except(happened.After.Tasks))
        {
            await publisher.TellAsync(new TaskRemoved(name), cancellationToken);
            events.Send("task.removed", new { Name = name });
        }
    }
}
