using FlexGet.Core.Configuration;
using FlexGet.Core.Configuration.Bodies;
using FlexGet.Core.Events;
using FlexGet.Core.Http;
using FlexGet.Core.Schemas;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Tasks;

/// <summary>Changes tasks in the config; others take part in the same revision, and are told when it is in force.</summary>
internal sealed class TaskEditor(
    ConfigStore store, ConfigEditor editor, ConfigAnswers answers, EventPublisher publisher, ServerEvents events)
{
    private const string MissingConfig = "the config of the task is missing";

    public async Task AddAsync(string? name, JToken? config, CancellationToken cancellationToken)
    {
        var added = Require(name);
        var state = store.State;
        if (state.Snapshot.Tasks.FirstOrDefault(task => string.Equals(task, added, StringComparison.OrdinalIgnoreCase)) is { } taken)
        {
            throw Taken(taken);
        }

        var path = TaskPath.Of(state.Document, added);
        await editor.EditAsync(
            [new ConfigEdit(ConfigEditKind.Add, path, answers.Received(Require(config), path))],
            $"task {added} added",
            cancellationToken);
        await publisher.TellAsync(new TaskAdded(added), CancellationToken.None);
        events.Send("task.added", new { Name = added });
    }

    /// <summary>Replaces the config, and renames when the name differs.</summary>
    public Task ReplaceAsync(string name, string? newName, JToken? config, CancellationToken cancellationToken) =>
        ChangeAsync(name, newName, Require(config), cancellationToken);

    /// <summary>Changes what is given.</summary>
    /// <param name="name">The task.</param>
    /// <param name="newName">Null keeps the name.</param>
    /// <param name="config">Null keeps the config.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    public async Task ChangeAsync(string name, string? newName, JToken? config, CancellationToken cancellationToken)
    {
        var state = store.State;
        var path = RequireKnown(state, name);
        var isRenamed = newName is not null && newName != name;
        var edits = new List<ConfigEdit>();
        if (config is not null)
        {
            edits.Add(new ConfigEdit(ConfigEditKind.Replace, path, answers.Received(config, path)));
        }

        if (isRenamed)
        {
            RequireFree(state, name, Require(newName));
            edits.Add(new ConfigEdit(ConfigEditKind.Rename, path, NewName: newName));
            await publisher.AskAsync(new TaskRenaming(name, Require(newName), edits), cancellationToken);
        }

        var comment = isRenamed ? $"task {name} renamed to {newName}" : $"task {name} replaced";
        await editor.EditAsync(edits, comment, state.Snapshot, cancellationToken);
        if (isRenamed)
        {
            await publisher.TellAsync(new TaskRenamed(name, Require(newName)), CancellationToken.None);
            events.Send("task.renamed", new { Name = newName, OldName = name });
        }

        if (config is not null)
        {
            await publisher.TellAsync(new TaskChanged(newName ?? name), CancellationToken.None);
            events.Send("task.changed", new { Name = newName ?? name });
        }
    }

    public async Task<RemovedTask> RemoveAsync(string name, CancellationToken cancellationToken)
    {
        var state = store.State;
        var pending = new TaskRemoving([name], [new ConfigEdit(ConfigEditKind.Remove, RequireKnown(state, name))]);
        await publisher.AskAsync(pending, cancellationToken);
        await editor.EditAsync([.. pending.Edits], $"task {name} removed", state.Snapshot, cancellationToken);
        await publisher.TellAsync(new TaskRemoved(name), CancellationToken.None);
        events.Send("task.removed", new { Name = name });
        return new RemovedTask(name, [.. pending.Schedules]);
    }

    private static string RequireKnown(ConfigState state, string name) => state.Snapshot.Tasks.Contains(name)
        ? TaskPath.Of(state.Document, name)
        : throw new ProblemException(404, $"there is no task {name}");

    private static void RequireFree(ConfigState state, string name, string newName)
    {
        var taken = state.Snapshot.Tasks.FirstOrDefault(task => task != name && string.Equals(task, newName, StringComparison.OrdinalIgnoreCase));
        if (taken is not null)
        {
            throw Taken(taken);
        }
    }

    private static ProblemException Taken(string name) => new(409, $"there is a task {name} already")
    {
        Existing = $"/tasks/{Uri.EscapeDataString(name)}",
    };

    private static string Require(string? name) => TaskPath.Problem(name) is { } problem
        ? throw new ProblemException(422, problem) { Errors = [new ConfigError("/name", problem)] }
        : name ?? "";

    private static JToken Require(JToken? config) => config is { Type: not JTokenType.Null }
        ? config
        : throw new ProblemException(422, MissingConfig) { Errors = [new ConfigError("/config", MissingConfig)] };
}
