using FlexGet.Core.Entries;

namespace FlexGet.Plugins.Standard.Downloads;

/// <summary>
/// Files of this computer as urls of entries. Only an entry that was made of the very file, as <c>filesystem</c> does, may name it:
/// whoever writes a feed must not choose what the server reads.
/// </summary>
internal static class LocalFile
{
    public static bool Is(string url) => url.StartsWith("file:", StringComparison.OrdinalIgnoreCase);

    public static bool IsOf(Entry entry, string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var file) && file.IsFile && entry.Text(EntryFields.Location) == file.LocalPath;
}
