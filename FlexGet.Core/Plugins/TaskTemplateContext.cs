using FlexGet.Core.Entries;
using FlexGet.Core.Schemas;
using FlexGet.Core.Templating;

namespace FlexGet.Core.Plugins;

/// <summary>
/// The names that templates may use for a whole task: <c>task</c> with its name, config and entries, <c>task_name</c>, the time. Such
/// a template may take a million steps, 10 s and 16 MiB.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="time">The clock.</param>
public sealed class TaskTemplateContext(TaskRun run, TimeProvider time) : TemplateContext(time)
{
    /// <inheritdoc/>
    public override bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "task" => new TaskObject(run),
            "task_name" => run.TaskName,
            _ => null,
        };
        return value is not null;
    }

    internal override TemplateLimits Limits => TemplateLimits.OfTask;

    private sealed class TaskObject(TaskRun run) : ITemplateObject
    {
        public bool TryGetMember(string name, out object? value)
        {
            (var isKnown, value) = name switch
            {
                "name" => (true, run.TaskName),
                "config" => (true, ConfigValue.Of(run.Config)),
                "abort_reason" => (true, run.AbortReason),
                "entries" => (true, List(run.Entries)),
                "accepted" => (true, List(run.Accepted)),
                "rejected" => (true, List(run.Rejected)),
                "failed" => (true, List(run.Failed)),
                "undecided" => (true, List(run.Undecided)),
                "all_entries" => (true, List(run.All)),
                _ => (false, (object?)null),
            };
            return isKnown;
        }

        public override string ToString() => run.TaskName;

        private static List<object?> List(IEnumerable<Entry> entries) => [.. entries.Select(entry => new EntryObject(entry))];
    }

    /// <summary>The fields of an entry, lazy ones are evaluated when they are used.</summary>
    private sealed class EntryObject(Entry entry) : ITemplateObject
    {
        public bool TryGetMember(string name, out object? value)
        {
            var isKnown = entry.TryGet(name, out value);
            value = name == "state" && !isKnown ? entry.State.ToString().ToLowerInvariant() : value;
            return isKnown || value is not null;
        }

        public override string ToString() => entry.Title;
    }
}
