using System.ComponentModel;
using System.Globalization;
using System.Xml;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Standard.Metainfo;

namespace FlexGet.Plugins.Standard.Torrents;

/// <summary>Adds up what the parts named in an nzb file have.</summary>
[TaskPlugin("nzb_size", AlwaysOn = true)]
[Description("Sets content_size, in bytes, from downloaded nzb files.")]
[Example("yes")]
[Example("no")]
internal sealed class NzbSize : IModifyPlugin<Toggle<object>>
{
    private const long MaxCharacters = 256 * 1024 * 1024;

    private static readonly string[] Types = ["application/x-nzb", "text/nzb"];

    [Priority(200)]
    public async ValueTask ModifyAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        foreach (var entry in run.Accepted)
        {
            if (IsNzb(entry) && entry.Text(EntryFields.File) is { } file && File.Exists(file))
            {
                await SetSizeAsync(run, entry, file, cancellationToken);
            }
        }
    }

    private static bool IsNzb(Entry entry) =>
        Types.Contains(entry.Text("mime-type"))
        || entry.Text(EntryFields.Filename)?.EndsWith(".nzb", StringComparison.OrdinalIgnoreCase) == true;

    private static async Task SetSizeAsync(TaskRun run, Entry entry, string file, CancellationToken cancellationToken)
    {
        try
        {
            if (await SizeOfAsync(file, cancellationToken) is > 0 and var size)
            {
                entry[TorrentFields.ContentSize] = size;
            }
        }
        catch (XmlException error)
        {
            run.Log.Warning($"the nzb file of {entry.Title} cannot be read: {error.Message}");
        }
    }

    private static async Task<long> SizeOfAsync(string file, CancellationToken cancellationToken)
    {
        var settings = new XmlReaderSettings
        {
            Async = true,
            DtdProcessing = DtdProcessing.Ignore, // all have a DOCTYPE; it is skipped unread
            XmlResolver = null,
            MaxCharactersInDocument = MaxCharacters,
        };
        await using var stream = File.OpenRead(file);
        using var reader = XmlReader.Create(stream, settings);
        long size = 0;
        while (await reader.ReadAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "segment" }
                && uint.TryParse(reader.GetAttribute("bytes"), NumberStyles.None, CultureInfo.InvariantCulture, out var bytes))
            {
                size += bytes;
            }
        }

        return size;
    }
}
