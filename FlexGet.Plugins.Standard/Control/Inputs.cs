using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Plugins.Standard.Control;

/// <summary>Runs several inputs, of one kind too; one that fails does not stop the others.</summary>
[TaskPlugin("inputs")]
[Description("Several inputs, also of one kind; entries that come twice are taken once.")]
[Example("[{mock: [{title: a, url: 'http://example.org/a'}]}, {mock: [{title: b, url: 'http://example.org/b'}]}]")]
internal sealed class Inputs : IInputPlugin<IReadOnlyList<NestedPlugins>>
{
    public async ValueTask<IEnumerable<Entry>> InputAsync(
        TaskRun run, IReadOnlyList<NestedPlugins> config, CancellationToken cancellationToken)
    {
        var entries = new List<Entry>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in config)
        {
            var made = await MakeAsync(run, input, cancellationToken);
            if (made is { Count: 0 })
            {
                run.Log.Warning($"The input {string.Join(", ", input.Names)} has no entries");
            }

            foreach (var entry in made ?? [])
            {
                if (IsNew(entry, known))
                {
                    entries.Add(entry);
                }
            }
        }

        return entries;
    }

    /// <summary>Null when the input failed.</summary>
    private static async Task<IReadOnlyList<Entry>?> MakeAsync(TaskRun run, NestedPlugins input, CancellationToken cancellationToken)
    {
        try
        {
            return await input.Start().RunAsync(Phase.Input, run, cancellationToken);
        }
        catch (Exception exception) when (exception is PluginException or HttpRequestException)
        {
            run.Log.Warning($"The input {string.Join(", ", input.Names)} failed: {exception.Message}");
            return null;
        }
    }

    private static bool IsNew(Entry entry, HashSet<string> known)
    {
        var marks = EntryUrls.Of(entry).Append(entry.Url).Append(entry.Title).ToList();
        if (marks.Exists(known.Contains))
        {
            return false;
        }

        known.UnionWith(marks);
        return true;
    }
}
