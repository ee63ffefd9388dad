using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Filters.Exists;

/// <summary>Rejects accepted entries of whose name there is a file already.</summary>
[TaskPlugin("exists")]
[Description("Rejects entries of whose name there is a file in one of these folders, or below.")]
[Example("~/downloads")]
[Example("[~/downloads, /media]")]
internal sealed class Exists : IFilterPlugin<OneOrMany<string>>
{
    [Priority(-1)]
    public ValueTask FilterAsync(TaskRun run, OneOrMany<string> config, CancellationToken cancellationToken)
    {
        var accepted = run.Accepted.ToList();
        var folders = config.Select(run.FullPath).ToList();
        if (folders.Find(folder => !Directory.Exists(folder)) is { } missing)
        {
            // A disk that is not there would make everything new.
            run.Log.Warning($"Path {missing} does not exist, so nothing is looked for");
            return ValueTask.CompletedTask;
        }

        var files = accepted.Count == 0 ? [] : Files(folders, cancellationToken);
        foreach (var entry in accepted)
        {
            if (files.TryGetValue(NameOf(entry), out var folder))
            {
                entry.Reject($"exists in {folder}");
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>The folder of each file, by its name.</summary>
    private static Dictionary<string, string> Files(IEnumerable<string> folders, CancellationToken cancellationToken)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };
        var files = new Dictionary<string, string>(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var file in folders.SelectMany(folder => FolderSearch.Find(folder, options, cancellationToken)).OfType<FileInfo>())
        {
            files.TryAdd(file.Name, file.DirectoryName ?? "");
        }

        return files;
    }

    private static string NameOf(Entry entry) =>
        entry.Text(EntryFields.Filename) is { Length: > 0 } name ? name
        : entry.Text(EntryFields.Location) is { Length: > 0 } location && Path.GetFileName(location) is { Length: > 0 } file ? file
        : entry.Title;
}
