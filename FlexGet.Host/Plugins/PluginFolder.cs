using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;

namespace FlexGet.Host.Plugins;

/// <summary>A folder of the plugins directory, meant to hold a DLL of its own name.</summary>
/// <param name="Name">Its name, which is the plugin's.</param>
/// <param name="Directory">Its full path.</param>
/// <param name="Fingerprint">Changes when anything in it changes.</param>
internal sealed record PluginFolder(string Name, string Directory, string Fingerprint)
{
    private const string InTheBox = "FlexGet.Plugins.";

    public string AssemblyFile => Path.Combine(Directory, Name + ".dll");

    /// <summary>True for those that come with the server, which are trusted not to kill it.</summary>
    public bool IsInTheBox => IsNameInTheBox(Name);

    /// <summary>The files in it and in its subfolders. Links to folders are not followed: they may lead anywhere, and in circles.</summary>
    public IEnumerable<FileInfo> Files => FilesIn(Directory);

    /// <summary>Those of the box first, so that theirs wins where a third party's collides; then by name.</summary>
    public static IReadOnlyList<PluginFolder> In(string root) => !System.IO.Directory.Exists(root)
        ? []
        : [.. System.IO.Directory.EnumerateDirectories(root)
            .Where(directory => !Path.GetFileName(directory).StartsWith('.'))
            .Select(directory => new PluginFolder(Path.GetFileName(directory), directory, FingerprintOf(directory)))
            .OrderBy(folder => folder.IsInTheBox ? 0 : 1)
            .ThenBy(folder => folder.Name, StringComparer.Ordinal)];

    /// <inheritdoc cref="IsInTheBox"/>
    public static bool IsNameInTheBox(string name) => name.StartsWith(InTheBox, StringComparison.Ordinal);

    /// <summary>True while nothing in it has changed since it was listed.</summary>
    public bool IsUnchanged() => System.IO.Directory.Exists(Directory) && FingerprintOf(Directory) == Fingerprint;

    private static FileSystemEnumerable<FileInfo> FilesIn(string directory) => new(
        directory,
        (ref FileSystemEntry entry) => (FileInfo)entry.ToFileSystemInfo(),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    // Names, sizes and times: contents are not read, this is done again and again.
    private static string FingerprintOf(string directory)
    {
        try
        {
            var files = FilesIn(directory)
                .Select(file => $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}")
                .Order(StringComparer.Ordinal);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files))));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "changing"; // something vanished while it was being listed; the next look will differ from this one
        }
    }
}
