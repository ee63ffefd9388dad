using System.ComponentModel;
using System.Text.RegularExpressions;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Metainfo;

/// <summary>Finds the movie that a description links to; one with links to several movies says nothing.</summary>
[TaskPlugin("scan_imdb", AlwaysOn = true)]
[Description("Sets imdb_id and imdb_url when the description links to one movie of IMDb.")]
[Example("yes")]
[Example("no")]
internal sealed partial class ScanImdb : IMetainfoPlugin<Toggle<object>>
{
    private const string ImdbUrl = "imdb_url";

    public ValueTask MetainfoAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        foreach (var entry in run.Entries)
        {
            if (!entry.Has(EntryFields.ImdbId)
                && entry.TryGet(EntryFields.Description, out var value, evaluate: false) && value is string description
                && Link().Matches(description).Select(match => match.Groups[1].Value).Distinct().Take(2).ToList() is [var id])
            {
                entry[EntryFields.ImdbId] = id;
                entry[ImdbUrl] = $"https://www.imdb.com/title/{id}/";
            }
        }

        return ValueTask.CompletedTask;
    }

    [GeneratedRegex(@"\bimdb\.com/(?:[a-z]{2}/)?title/(tt\d{7,10})(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
