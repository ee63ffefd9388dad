namespace FlexGet.Plugins.Standard.Metainfo;

/// <summary>Names of fields about torrents and other contents.</summary>
internal static class TorrentFields
{
    public const string InfoHash = "torrent_info_hash";
    public const string Torrent = "torrent";
    public const string ContentSize = "content_size";
    public const string ContentFiles = "content_files";
}
