using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Standard.Metainfo;

namespace FlexGet.Plugins.Standard.Torrents;

/// <summary>Knows better than any feed how large the content of a torrent is.</summary>
[TaskPlugin("torrent_size", AlwaysOn = true)]
[Description("Sets content_size, in bytes, from downloaded torrents.")]
[Example("yes")]
[Example("no")]
internal sealed class TorrentSize : IModifyPlugin<Toggle<object>>
{
    [Priority(200)]
    public ValueTask ModifyAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        foreach (var entry in run.Accepted)
        {
            if (entry[TorrentFields.Torrent] is Torrent { Size: > 0 } torrent)
            {
                entry[TorrentFields.ContentSize] = torrent.Size;
            }
        }

        return ValueTask.CompletedTask;
    }
}
