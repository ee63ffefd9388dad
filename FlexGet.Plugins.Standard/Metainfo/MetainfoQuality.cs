using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Standard.Metainfo;

/// <summary>Gives every entry the field quality, read from its title when somebody asks for it.</summary>
[TaskPlugin("metainfo_quality", AlwaysOn = true)]
[Description("Reads the quality from the title.")]
[Example("yes")]
[Example("no")]
internal sealed class MetainfoQuality : IMetainfoPlugin<Toggle<object>>
{
    // One for all entries: a task may have thousands, and few are ever asked.
    private static readonly LazyField Lazy = new("metainfo_quality", [EntryFields.Quality], SetQuality, IsLocal: true);

    [Priority(127)]
    public ValueTask MetainfoAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        foreach (var entry in run.Entries)
        {
            if (entry.TryGet(EntryFields.Quality, out var stated, evaluate: false) && stated is string text)
            {
                entry[EntryFields.Quality] = Quality.Parse(text);
            }
            else
            {
                entry.AddLazy(Lazy);
            }
        }

        return ValueTask.CompletedTask;
    }

    private static void SetQuality(Entry entry) => entry[EntryFields.Quality] = Quality.Parse(entry.Title);
}
