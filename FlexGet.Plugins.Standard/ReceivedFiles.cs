using FlexGet.Core.Plugins;

namespace FlexGet.Plugins.Standard;

/// <summary>Keeps what a server sent in place of what was asked for, for the user to look at, under <c>received</c> beside the config.</summary>
internal static class ReceivedFiles
{
    private const int KeptForTask = 20;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Saves; returns the path, or null when it could not be written, which is only logged.</summary>
    public static string? Save(TaskRun run, string name, ReadOnlySpan<byte> content) => Save(run, "", name, content);

    /// <summary>Saves in a folder for the task, which keeps the newest.</summary>
    public static string? SaveForTask(TaskRun run, string name, ReadOnlySpan<byte> content)
    {
        var path = Save(run, FileNames.Scrub(run.TaskName), name, content);
        if (path is not null)
        {
            RemoveOld(run, path);
        }

        return path;
    }

    private static void RemoveOld(TaskRun run, string newest)
    {
        try
        {
            var others = new FileInfo(newest).Directory!.GetFiles().Where(file => file.FullName != newest); // a file has a folder
            foreach (var file in others.OrderByDescending(file => file.LastWriteTimeUtc).Skip(KeptForTask - 1))
            {
                file.Delete();
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            run.Log.Warning($"what was received long ago could not be removed: {error.Message}");
        }
    }

    private static string? Save(TaskRun run, string folder, string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(run.ConfigDirectory, "received", folder, FileNames.Scrub(name));
        try
        {
            CreateFolder(Path.Combine(run.ConfigDirectory, "received"));
            CreateFolder(Path.GetDirectoryName(path)!); // it lies in that folder or below it
            Write(path, content);
            return path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            run.Log.Warning($"what was received could not be saved: {error.Message}");
            return null;
        }
    }

    // For nobody else to read: such pages may show what only the user may see after signing in.
    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        File.Delete(path); // the mode is only that of a new file
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var file = new FileStream(path, options);
        file.Write(content);
    }
}
