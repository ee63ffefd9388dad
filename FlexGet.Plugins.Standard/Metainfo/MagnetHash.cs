using System.ComponentModel;
using System.Text.RegularExpressions;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Metainfo;

/// <summary>Reads the info hash of torrents from magnet links, 40 hexadecimal digits or 32 of base 32.</summary>
[TaskPlugin("magnet_btih", AlwaysOn = true)]
[Description("Sets torrent_info_hash from magnet links.")]
[Example("yes")]
[Example("no")]
internal sealed partial class MagnetHash : IMetainfoPlugin<Toggle<object>>
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public ValueTask MetainfoAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        foreach (var entry in run.Entries)
        {
            if (!entry.Has(TorrentFields.InfoHash) && UrlsOf(entry).Select(Read).FirstOrDefault(hash => hash is not null) is { } found)
            {
                entry[TorrentFields.InfoHash] = found;
            }
        }

        return ValueTask.CompletedTask;
    }

    private static IEnumerable<string> UrlsOf(Entry entry) =>
        entry.TryGet(EntryFields.Urls, out var urls, evaluate: false) && urls is IEnumerable<object?> list
            ? list.OfType<string>().Prepend(entry.Url)
            : [entry.Url];

    private static string? Read(string url)
    {
        if (!url.StartsWith("magnet:", StringComparison.OrdinalIgnoreCase) || Hash().Match(url) is not { Success: true } match)
        {
            return null;
        }

        var hash = match.Groups[1].Value.ToUpperInvariant();
        return hash.Length == 40 ? hash : Convert.ToHexString(FromBase32(hash));
    }

    private static byte[] FromBase32(string digits)
    {
        var bytes = new byte[digits.Length * 5 / 8];
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var digit = Base32.IndexOf(digits[bit / 5], StringComparison.Ordinal);
            bytes[bit / 8] |= (byte)(((digit >> (4 - (bit % 5))) & 1) << (7 - (bit % 8)));
        }

        return bytes;
    }

    [GeneratedRegex("urn:btih:([0-9a-f]{40}|[a-z2-7]{32})(?![0-9a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hash();
}
