using FlexGet.Core.Entries;
using FlexGet.Core.Templating;

namespace FlexGet.Core.Plugins;

/// <summary>The names that templates may use for one entry: its fields (lazy ones are evaluated), <c>task</c>, <c>task_name</c>, the time.</summary>
/// <param name="entry">The entry.</param>
/// <param name="run">The run that it belongs to.</param>
/// <param name="time">The clock.</param>
public sealed class EntryTemplateContext(Entry entry, TaskRun run, TimeProvider time) : TemplateContext(time)
{
    /// <inheritdoc/>
    public override bool TryGet(string name, out object? value)
    {
        switch (name)
        {
            case "task_name":
                value = run.TaskName;
                return true;
            case "has_field":
                value = TemplateFunctions.Of(name, field => entry.TryGet(field, out var found) && found is not null);
                return true;
            default:
                if (entry.TryGet(name, out value))
                {
                    return true;
                }

                value = name == EntryFields.Task ? run.TaskName : null;
                return value is not null;
        }
    }

    /// <inheritdoc/>
    protected internal override bool IsSlow(string name) => entry.IsLazy(name);
}
