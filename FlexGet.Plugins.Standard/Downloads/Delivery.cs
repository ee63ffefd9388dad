using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Plugins.Standard.Downloads;

/// <summary>Puts a fetched file in its place, whole or not at all.</summary>
/// <param name="run">The run.</param>
/// <param name="config">Where files go.</param>
/// <param name="time">The clock.</param>
/// <param name="ownFolder">What lies in it was fetched for this run alone; an entry may also come with a file that somebody wants to keep.</param>
internal sealed class Delivery(TaskRun run, DownloadConfig config, TimeProvider time, string? ownFolder)
{
    private readonly TextTemplate _template = new(run, time);
    private readonly StepsOut _stepsOut = new(run, config);

    /// <summary>Delivers an entry's file; what goes wrong fails the entry with a reason.</summary>
    public void Deliver(Entry entry)
    {
        if (FolderOf(entry) is not { } folder || NameOf(entry) is not { } name)
        {
            return;
        }

        if (run.Options.Test == true)
        {
            run.Log.Info($"Would write `{entry.Title}` to {folder}");
            entry[EntryFields.Location] = Path.Combine(folder, "TEST_MODE_NO_OUTPUT");
            return;
        }

        if (entry.Text(EntryFields.File) is not { } file || !File.Exists(file))
        {
            entry.Fail("nothing was downloaded for it");
            return;
        }

        var target = Path.Combine(folder, name);
        try
        {
            Directory.CreateDirectory(folder);
            Place(entry, file, target);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            entry.Fail($"could not write `{target}`: {error.Message}");
        }
    }

    private void Place(Entry entry, string file, string target)
    {
        if (Directory.Exists(target))
        {
            entry.Fail($"could not write `{target}`: it is a folder");
            return;
        }

        if (File.Exists(target) && !config.Overwrite && !FileComparison.AreEqual(file, target))
        {
            entry.Fail($"File `{target}` already exists and is not identical.");
            return;
        }

        if (!File.Exists(target) || config.Overwrite)
        {
            Bring(file, target);
            run.Log.Info($"wrote {target}");
        }

        entry[EntryFields.Location] = target;
    }

    /// <summary>True for a file that nobody else needs.</summary>
    public bool IsOwn(string file) => ownFolder is not null && Path.GetDirectoryName(file) == ownFolder;

    /// <summary>The temporary file may lie on another disk, where a rename is a copy; so it is brought beside its target and renamed there.</summary>
    private void Bring(string file, string target)
    {
        var part = Path.Combine(Path.GetDirectoryName(target) ?? "", $".flexget-{Guid.NewGuid():N}.part");
        try
        {
            if (IsOwn(file))
            {
                File.Move(file, part);
            }
            else
            {
                File.Copy(file, part);
            }

            File.Move(part, target, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private string? FolderOf(Entry entry)
    {
        var path = run.Options.DlPath ?? entry.Text(EntryFields.Path) ?? config.Path?.Text;
        if (string.IsNullOrEmpty(path))
        {
            entry.Fail("no path specified for entry");
            return null;
        }

        try
        {
            var rendered = path == config.Path?.Text ? _template.Render(config.Path, entry) : _template.Render(path, entry);
            if (_stepsOut.AreMore(rendered, path))
            {
                throw new FormatException("a field of the entry leads out of the folder");
            }

            if (!OperatingSystem.IsWindows() && rendered.Length > 2 && char.IsAsciiLetter(rendered[0]) && rendered[1..3] == ":\\")
            {
                throw new FormatException($"`{rendered}` is a path of Windows, and this server does not run there");
            }

            return run.FullPath(FileNames.WithoutControls(rendered));
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            entry.Fail($"Could not set path. Error during string replacement: {error.Message}");
            return null;
        }
    }

    private string? NameOf(Entry entry)
    {
        try
        {
            var name = config.Filename is not null ? _template.Render(config.Filename, entry) : entry.Text(EntryFields.Filename);
            name = string.IsNullOrWhiteSpace(name) ? entry.Title + DownloadName.ExtensionOf(entry.Text("mime-type")) : name;
            return FileNames.Scrub(name);
        }
        catch (FormatException error)
        {
            entry.Fail($"Could not set filename. Error during string replacement: {error.Message}");
            return null;
        }
    }
}
