using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;

namespace FlexGet.Plugins.Scheduler;

/// <summary>Finds names of tasks that are not there: a misspelt one would never run, and nobody would notice.</summary>
internal static class UnknownTasks
{
    /// <param name="tasks">Names and patterns; a pattern may match nothing yet.</param>
    /// <param name="known">The tasks that there are, switched off ones too.</param>
    public static IEnumerable<ConfigError> In(OneOrMany<string> tasks, IReadOnlyCollection<string> known) => tasks
        .Index()
        .Where(task => !TaskPattern.IsGlob(task.Item) && !known.Any(name => TaskPattern.Matches(task.Item, name)))
        .Select(task => Error(tasks.Count == 1 ? "/tasks" : ConfigPath.Append("/tasks", task.Index), task.Item, Suggestion.For(task.Item, known)));

    private static ConfigError Error(string path, string name, string? meant) => new(
        path,
        meant is null ? $"there is no task '{name}' in the config" : $"there is no task '{name}' in the config; did you mean '{meant}'?",
        Suggestion: meant);
}
