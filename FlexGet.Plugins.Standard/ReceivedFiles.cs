using FlexGet.Core.Plugins;

namespace FlexGet.Plugins.Standard;

/// <summary>Keeps what a server sent in place of what was asked for, for the user to look at, under <c>received</c> beside the config.</summary>
internal static class ReceivedFiles
{
    /// <summary>Saves; returns the path, or null when it could not be written, which is only logged.</summary>
    public static string? Save(TaskRun run, string name, ReadOnlySpan<byte> content) => Save(run, "", name, content);

    /// <summary>Saves in a folder for the task.</summary>
    public static string? SaveForTask(TaskRun run, string name, ReadOnlySpan<byte> content) =>
        Save(run, FileNames.Scrub(run.TaskName), name, content);

    private static string? Save(TaskRun run, string folder, string name, ReadOnlySpan<byte> content)
    {
        var path = Path.Combine(run.ConfigDirectory, "received", folder, FileNames.Scrub(name));
        try
        {
            Directory.CreateDirectory(Path.Combine(run.ConfigDirectory, "received", folder));
            File.WriteAllBytes(path, content);
            return path;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            run.Log.Warning($"what was received could not be saved: {error.Message}");
            return null;
        }
    }
}
