using FlexGet.Core;

namespace FlexGet.Host.Authentication;

/// <summary>The local user's copy of the key: <c>api-key</c> in the data directory, for nobody else to read.</summary>
internal sealed class KeyFile(ServerOptions options)
{
    public string Path { get; } = System.IO.Path.Combine(options.DataDirectory, "api-key");

    public bool Exists => File.Exists(Path);

    public void Write(string key)
    {
        var file = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        File.Delete(Path); // the mode is only that of a new file
        using var writer = new StreamWriter(Path, file);
        writer.WriteLine(key);
    }
}
