using FlexGet.Core.Http;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;

namespace FlexGet.Core.Executions;

/// <summary>Finds the tasks that names and globs mean, in the order in which they run: <see cref="TaskDefinition.Order"/>, then as in the config.</summary>
internal static class TaskSelection
{
    /// <exception cref="ProblemException">404 for a name or glob that means nothing, 422 when all that it means is disabled.</exception>
    public static IReadOnlyList<string> Resolve(TaskSet tasks, IReadOnlyList<string>? patterns)
    {
        if (patterns is { Count: 0 })
        {
            throw new ProblemException(400, "tasks is empty: leave it out to run all tasks, or name some");
        }

        var chosen = (patterns ?? ["*"])
            .SelectMany(pattern => TaskPattern.IsGlob(pattern) ? Matching(tasks, pattern) : [Named(tasks, pattern)])
            .ToHashSet();
        var enabled = tasks.Tasks.Where(task => chosen.Contains(task) && task.IsEnabled).OrderBy(task => task.Order).ToList();
        return enabled.Count > 0 ? [.. enabled.Select(task => task.Name)] : throw Disabled(chosen, patterns);
    }

    /// <summary>True when the options name the task itself, not just by a glob.</summary>
    public static bool IsNamed(ExecutionOptions options, string task) =>
        options.Tasks?.Any(pattern => !TaskPattern.IsGlob(pattern) && string.Equals(pattern, task, StringComparison.OrdinalIgnoreCase)) == true;

    private static TaskDefinition Named(TaskSet tasks, string name)
    {
        var task = tasks.Find(name) ?? throw new ProblemException(404, Unknown(tasks, name));
        return task.IsEnabled
            ? task
            : throw new ProblemException(422, $"the task {task.Name} is disabled by errors in its config") { Errors = task.Errors };
    }

    private static List<TaskDefinition> Matching(TaskSet tasks, string pattern)
    {
        var matching = tasks.Tasks.Where(task => TaskPattern.Matches(pattern, task.Name)).ToList();
        if (matching.Count == 0)
        {
            throw new ProblemException(404, tasks.Tasks.Count == 0 ? "the config has no tasks" : $"no task matches '{pattern}'");
        }

        return matching;
    }

    private static ProblemException Disabled(IEnumerable<TaskDefinition> chosen, IReadOnlyList<string>? patterns) =>
        new(422, $"every task that matches '{string.Join(", ", patterns ?? ["*"])}' is disabled by errors in its config")
        {
            Errors = [.. chosen.SelectMany(task => task.Errors)],
        };

    private static string Unknown(TaskSet tasks, string name)
    {
        var near = Suggestion.For(name, tasks.Tasks.Select(task => task.Name));
        return near is null ? $"there is no task '{name}'" : $"there is no task '{name}'; did you mean '{near}'?";
    }
}
