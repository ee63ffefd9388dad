using System.ComponentModel;
using System.IO.Enumeration;
using System.Text.RegularExpressions;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Inputs;

/// <summary>What is looked for in a folder.</summary>
internal enum FileKind
{
    Files,
    Dirs,
    Symlinks,
}

/// <summary>Which folders, and what in them.</summary>
internal sealed record FilesystemConfig
{
    [Description("The folders.")]
    [Shorthand]
    public required OneOrMany<string> Path { get; init; }

    [Description("A glob that the whole path must match; wins over regexp.")]
    public string? Mask { get; init; }

    [Description("A regular expression that the path must match from its beginning.")]
    public Regex? Regexp { get; init; }

    [Description("yes for all subfolders, or how many levels of them.")]
    public OneOf<bool, int> Recursive { get; init; } = new(false);

    [Description("Files, dirs, symlinks: all by default.")]
    public OneOrMany<FileKind> Retrieve { get; init; } = [FileKind.Files, FileKind.Dirs, FileKind.Symlinks];

    public int Depth => Recursive.Match(isAll => isAll ? int.MaxValue : 0, depth => depth);
}

/// <summary>Makes entries of the files and folders in a folder.</summary>
[TaskPlugin("filesystem", OldNames = ["listdir", "find"])]
[Description("Entries of the files and folders of one or several folders.")]
[Example("~/downloads")]
[Example("{path: [~/downloads, /media], mask: '*.mkv', recursive: yes, retrieve: files}")]
[Example("{path: ~/downloads, regexp: '.*\\.(avi|mkv)$', recursive: 2}")]
internal sealed class Filesystem : IInputPlugin<FilesystemConfig>
{
    public ValueTask<IEnumerable<Entry>> InputAsync(TaskRun run, FilesystemConfig config, CancellationToken cancellationToken)
    {
        var entries = new List<Entry>();
        foreach (var text in config.Path)
        {
            var folder = run.FullPath(text);
            if (Directory.Exists(folder))
            {
                entries.AddRange(Find(folder, config, cancellationToken).Select(EntryOf));
            }
            else
            {
                run.Log.Error($"the folder {folder} does not exist");
            }
        }

        return ValueTask.FromResult<IEnumerable<Entry>>(entries);
    }

    private static IEnumerable<FileSystemInfo> Find(string folder, FilesystemConfig config, CancellationToken cancellationToken)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = config.Depth > 0,
            MaxRecursionDepth = config.Depth,
            AttributesToSkip = FileAttributes.None,
        };
        return FolderSearch.Find(folder, options, cancellationToken)
            .Where(found => KindsOf(found).Any(config.Retrieve.Contains) && IsWanted(found.FullName, config));
    }

    /// <summary>A link is a kind of its own, and a link to a folder is a folder as well.</summary>
    private static IEnumerable<FileKind> KindsOf(FileSystemInfo found)
    {
        if (found.LinkTarget is not null)
        {
            return Directory.Exists(found.FullName) ? [FileKind.Symlinks, FileKind.Dirs] : [FileKind.Symlinks];
        }

        return [found is DirectoryInfo ? FileKind.Dirs : FileKind.Files];
    }

    private static bool IsWanted(string path, FilesystemConfig config) =>
        config.Mask is not null
            ? FileSystemName.MatchesSimpleExpression(config.Mask.Replace(@"\", @"\\", StringComparison.Ordinal), path, ignoreCase: true)
            : config.Regexp is null || config.Regexp.Match(path) is { Success: true, Index: 0 };

    private static Entry EntryOf(FileSystemInfo found) => new(TitleOf(found), new Uri(found.FullName).AbsoluteUri)
    {
        [EntryFields.Location] = found.FullName,
        [EntryFields.Filename] = found.Name,
        ["mtime"] = new DateTimeOffset(found.LastWriteTimeUtc, TimeSpan.Zero),
        ["atime"] = new DateTimeOffset(found.LastAccessTimeUtc, TimeSpan.Zero),
        ["ctime"] = new DateTimeOffset(found.CreationTimeUtc, TimeSpan.Zero),
    };

    /// <summary>Of a hidden file such as .nomedia the dot begins no extension: it would have no title.</summary>
    private static string TitleOf(FileSystemInfo found)
    {
        var stem = found is DirectoryInfo ? found.Name : Path.GetFileNameWithoutExtension(found.Name);
        return stem.AsSpan().Trim('.').IsEmpty ? found.Name : stem;
    }
}
