namespace FlexGet.Plugins.Standard.Metainfo;

/// <summary>Names of fields about torrents.</summary>
internal static class TorrentFields
{
    public const string InfoHash = "torrent_info_hash";
    public const string ContentSize = "content_size";
}
