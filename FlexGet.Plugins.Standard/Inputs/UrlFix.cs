using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Inputs;

/// <summary>Mends urls of feeds that escape them twice. An input that runs after the others and brings nothing itself.</summary>
[TaskPlugin("urlfix", AlwaysOn = true)]
[Description("Replaces &amp; in the urls of entries by &.")]
[Example("yes")]
[Example("no")]
internal sealed class UrlFix : IInputPlugin<Toggle<object>>
{
    private const string Escaped = "&amp;";

    [Priority(PriorityAttribute.Last)]
    public ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        foreach (var entry in run.All)
        {
            if (entry.Url.Contains(Escaped, StringComparison.Ordinal))
            {
                entry.Url = Fixed(entry.Url);
            }

            if (EntryUrls.Of(entry) is var urls && urls.Any(url => url.Contains(Escaped, StringComparison.Ordinal)))
            {
                entry[EntryFields.Urls] = urls.Select(Fixed).ToList();
            }
        }

        return ValueTask.FromResult<IEnumerable<Entry>>([]);
    }

    private static string Fixed(string url) => url.Replace(Escaped, "&", StringComparison.Ordinal);
}
