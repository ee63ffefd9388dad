namespace FlexGet.Core.Storage;

/// <summary>Files for nobody but the user of the server, which hold either their old or their new content, whenever the power goes.</summary>
internal static class OwnFile
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, Mode | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Makes the file if there is none, and takes it away from others if there is.</summary>
    public static void Require(string file)
    {
        if (OperatingSystem.IsWindows())
        {
            new FileStream(file, FileMode.OpenOrCreate).Dispose();
            return;
        }

        using (new FileStream(file, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = Mode }))
        {
            File.SetUnixFileMode(file, Mode);
        }
    }

    /// <summary>Makes an empty file, in the place of one that is left from a try that did not get through.</summary>
    public static FileStream Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Mode;
        }

        File.Delete(file); // the mode is only that of a new file
        return new FileStream(file, options);
    }

    /// <summary>Writes the text beside the file, and puts it in its place once it is on the disk.</summary>
    public static void Write(string file, string text)
    {
        var temporary = file + ".new";
        try
        {
            using (var stream = Create(temporary))
            using (var writer = new StreamWriter(stream))
            {
                writer.Write(text);
            }

            PutInPlace(temporary, file);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Renames a file that is written, durably.</summary>
    public static void PutInPlace(string temporary, string file)
    {
        using (var stream = new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, file, overwrite: true);
        DirectorySync.Flush(Path.GetDirectoryName(file) ?? "");
    }
}
