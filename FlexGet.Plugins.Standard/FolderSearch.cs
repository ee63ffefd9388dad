using System.IO.Enumeration;

namespace FlexGet.Plugins.Standard;

/// <summary>Looks for what lies in a folder of the user.</summary>
internal static class FolderSearch
{
    /// <summary>Finds links as well, but does not look behind them: they may lead back to a folder above.</summary>
    public static IEnumerable<FileSystemInfo> Find(string folder, EnumerationOptions options, CancellationToken cancellationToken)
    {
        var all = new FileSystemEnumerable<FileSystemInfo>(folder, (ref FileSystemEntry entry) => entry.ToFileSystemInfo(), options)
        {
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        foreach (var found in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return found;
        }
    }
}
