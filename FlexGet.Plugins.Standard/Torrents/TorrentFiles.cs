using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Standard.Metainfo;

namespace FlexGet.Plugins.Standard.Torrents;

/// <summary>Shows which files a torrent brings.</summary>
[TaskPlugin("torrent_files", AlwaysOn = true)]
[Description("Sets content_files to the paths inside downloaded torrents.")]
[Example("yes")]
[Example("no")]
internal sealed class TorrentFiles : IModifyPlugin<Toggle<object>>
{
    [Priority(200)]
    public ValueTask ModifyAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        foreach (var entry in run.Accepted)
        {
            if (entry[TorrentFields.Torrent] is Torrent { Files.Count: > 0 } torrent)
            {
                entry[TorrentFields.ContentFiles] = torrent.Files.Select(file => file.Path).ToList();
            }
        }

        return ValueTask.CompletedTask;
    }
}
