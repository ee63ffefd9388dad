using FlexGet.Core.Configuration;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Tasks;

/// <summary>Tasks are about to be removed together; add edits to take part in the same revision, throw to prevent it.</summary>
public sealed class TaskRemoving(IReadOnlyList<string> names, IList<ConfigEdit> edits)
{
    /// <summary>The tasks: one, or more when the whole section is edited.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>The edits of the pending revision.</summary>
    public IList<ConfigEdit> Edits { get; } = edits;

    /// <summary>What the schedules become, shown in the answer: <c>{id, tasks, enabled}</c> each.</summary>
    public IList<JObject> Schedules { get; } = [];
}

/// <summary>A task is about to be renamed; add edits to take part in the same revision, throw to prevent it.</summary>
public sealed class TaskRenaming(string name, string newName, IList<ConfigEdit> edits)
{
    public string Name { get; } = name;

    public string NewName { get; } = newName;

    public IList<ConfigEdit> Edits { get; } = edits;
}

/// <summary>A task was added by the API.</summary>
public sealed record TaskAdded(string Name);

/// <summary>A task's config was replaced by the API.</summary>
public sealed record TaskChanged(string Name);

/// <summary>A task was removed by the API.</summary>
public sealed record TaskRemoved(string Name);

/// <summary>A task was renamed by the API.</summary>
public sealed record TaskRenamed(string OldName, string NewName);
