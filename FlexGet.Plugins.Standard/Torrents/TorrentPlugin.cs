using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Standard.Metainfo;

namespace FlexGet.Plugins.Standard.Torrents;

/// <summary>Reads the torrent files that were downloaded, refuses broken ones, and gives all of them their extension.</summary>
[TaskPlugin("torrent", AlwaysOn = true)]
[Description("Reads downloaded torrent files: sets torrent and torrent_info_hash, and the extension of their names.")]
[Example("yes")]
[Example("no")]
internal sealed class TorrentPlugin : IModifyPlugin<Toggle<object>>
{
    private const string Extension = ".torrent";
    private const int BeginningLength = 5;

    [Priority(PriorityAttribute.First)]
    public async ValueTask ModifyAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        foreach (var entry in run.Accepted.ToList())
        {
            if (entry.Text(EntryFields.File) is { } file && File.Exists(file))
            {
                await ReadAsync(entry, file, cancellationToken);
            }
        }
    }

    private static async Task ReadAsync(Entry entry, string file, CancellationToken cancellationToken)
    {
        var length = new FileInfo(file).Length;
        if (!await IsTorrentAsync(file, cancellationToken))
        {
            return;
        }

        if (entry["content-length"] is long stated && stated != length)
        {
            Refuse(entry, "Torrent file length doesn't match to the one reported by the server");
            return;
        }

        try
        {
            var torrent = length <= Torrent.MaxLength
                ? Torrent.Read(await File.ReadAllBytesAsync(file, cancellationToken))
                : throw new FormatException($"{length} bytes are too many");
            entry[TorrentFields.Torrent] = torrent;
            entry[TorrentFields.InfoHash] = torrent.InfoHash;
            entry[EntryFields.Filename] = NameOf(entry, torrent);
        }
        catch (FormatException error)
        {
            Refuse(entry, $"{error.Message} - broken or invalid torrent file received");
        }
    }

    private static async Task<bool> IsTorrentAsync(string file, CancellationToken cancellationToken)
    {
        var start = new byte[BeginningLength];
        await using var stream = File.OpenRead(file);
        var read = await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        return Torrent.IsBeginning(start.AsSpan(0, read));
    }

    private static string NameOf(Entry entry, Torrent torrent)
    {
        if (entry.Text(EntryFields.Filename) is { Length: > 0 } name)
        {
            return name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? name : name + Extension;
        }

        var longest = torrent.Files is [var only] && only.Path.Length > entry.Title.Length ? only.Path : entry.Title;
        return longest.Replace(' ', '_').Replace('/', '_') + Extension;
    }

    /// <summary>The file itself belongs to whoever has fetched it.</summary>
    private static void Refuse(Entry entry, string reason)
    {
        entry.Fail(reason);
        entry.Remove(EntryFields.File);
    }
}
