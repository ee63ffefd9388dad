using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions.Engine;

/// <summary>Makes the entries that were sent with an execution; anew for each pass.</summary>
internal static class InjectedEntries
{
    private const string Name = "inject";

    public static void AddTo(ActiveTaskRun run)
    {
        if (run.Options.Inject is not { Count: > 0 } injected)
        {
            return;
        }

        run.Scope.Enter(Phase.Input, Name);
        foreach (var item in injected)
        {
            var entry = new Entry(item.Title, item.Url ?? $"http://localhost/inject/{Guid.NewGuid():N}");
            foreach (var (field, value) in item.Fields ?? new Dictionary<string, object?>())
            {
                Set(entry, field, value);
            }

            if (item.Force)
            {
                entry[EntryFields.Immortal] = true;
            }

            run.Add(entry);
            if (item.Accept)
            {
                entry.Accept("injected as accepted");
            }
        }

        run.Scope.Leave();
    }

    private static void Set(Entry entry, string field, object? value)
    {
        if (field is EntryFields.Title or EntryFields.Url && value is not string)
        {
            throw new TaskAbortedException($"the field {field} of the injected entry {entry.Title} must be text");
        }

        entry[field] = value;
    }
}
