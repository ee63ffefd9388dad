using FlexGet.Core.Entries;
using FlexGet.Core.Http.Fetching;

namespace FlexGet.Plugins.Standard.Downloads;

/// <summary>The name of a downloaded file as server, url and title suggest it; not yet scrubbed.</summary>
internal static class DownloadName
{
    private static readonly Dictionary<string, string> Extensions = new(StringComparer.Ordinal)
    {
        ["application/x-bittorrent"] = ".torrent",
        ["application/x-nzb"] = ".nzb",
        ["application/zip"] = ".zip",
        ["application/pdf"] = ".pdf",
        ["text/html"] = ".html",
        ["image/png"] = ".png",
    };

    /// <summary>The name for the field <c>filename</c>; null leaves the field as it is.</summary>
    public static string? Of(Entry entry, string url, FetchResponse response)
    {
        var mayOverride = entry["content-disposition"] is not false;
        if (mayOverride && !string.IsNullOrWhiteSpace(response.FileName))
        {
            var extension = ExtensionOf(response.MediaType);
            return extension is null || response.FileName.EndsWith(extension, StringComparison.OrdinalIgnoreCase)
                ? response.FileName
                : response.FileName + extension;
        }

        if (!string.IsNullOrEmpty(entry.Text(EntryFields.Filename)))
        {
            return null;
        }

        var path = url.Split('?', '#')[0];
        var name = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
        return string.IsNullOrWhiteSpace(name) ? null : name;
    }

    /// <summary>The extension of a type, where one is certain.</summary>
    public static string? ExtensionOf(string? mediaType) => mediaType is null ? null : Extensions.GetValueOrDefault(mediaType);
}
