using System.ComponentModel;
using System.Globalization;
using System.Text.RegularExpressions;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Metainfo;

/// <summary>Reads how large the content is from descriptions such as <c>Size: 1.4 GB</c>.</summary>
[TaskPlugin("metainfo_content_size", AlwaysOn = true)]
[Description("Sets content_size, in bytes, from a size in the description.")]
[Example("yes")]
[Example("no")]
internal sealed partial class MetainfoContentSize : IMetainfoPlugin<Toggle<object>>
{
    private const string Units = "KMGT";

    public ValueTask MetainfoAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        foreach (var entry in run.Entries)
        {
            if (!entry.Has(TorrentFields.ContentSize)
                && entry.TryGet(EntryFields.Description, out var value, evaluate: false) && value is string description
                && Read(description) is { } size)
            {
                entry[TorrentFields.ContentSize] = size;
            }
        }

        return ValueTask.CompletedTask;
    }

    private static long? Read(string description)
    {
        var match = Amount().Match(description);
        if (!match.Success)
        {
            return null;
        }

        var number = double.Parse(match.Groups["number"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        var unit = match.Groups["unit"].ValueSpan;
        var step = match.Groups["binary"].Length > 0 ? 1024 : 1000;
        return (long)(number * Math.Pow(step, Units.IndexOf(char.ToUpperInvariant(unit[0]), StringComparison.Ordinal) + 1));
    }

    [GeneratedRegex(
        @"(?<![\p{L}\d.,])(?<number>\d{1,7}([.,]\d{1,3})?)\s{0,3}(?<unit>[KMGT])(?<binary>i?)B(?!\p{L}|/s|ps)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Amount();
}
