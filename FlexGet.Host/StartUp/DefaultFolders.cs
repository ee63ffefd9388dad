namespace FlexGet.Host.StartUp;

/// <summary>Where things are when nobody says where.</summary>
internal static class DefaultFolders
{
    private const string Name = "flexget-server";

    public static string Data(Func<string, string?> environment)
    {
        if (OperatingSystem.IsWindows())
        {
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), Name);
        }

        // The standard has a relative XDG_DATA_HOME ignored.
        return environment("XDG_DATA_HOME") is { Length: > 0 } home && Path.IsPathRooted(home)
            ? Path.Combine(home, Name)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share", Name);
    }

    /// <summary>Beside the program, else in the checkout that it was built in; never the current directory, where anyone may put a DLL.</summary>
    public static string Plugins(string program)
    {
        var beside = Path.Combine(program, "plugins");
        if (Directory.Exists(beside))
        {
            return beside;
        }

        for (var folder = new DirectoryInfo(program); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FlexGet.sln")))
            {
                return Path.Combine(folder.FullName, "plugins");
            }
        }

        return beside;
    }

    /// <summary>FlexGet's own config, where FlexGet itself would find it; null when there is none.</summary>
    public static string? FlexGetConfig(Func<string, string?> environment)
    {
        var user = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var config = environment("XDG_CONFIG_HOME") is { Length: > 0 } home ? home : Path.Combine(user, ".config");
        string[] folders = [Path.Combine(user, ".flexget"), Path.Combine(user, "flexget"), Path.Combine(config, "flexget")];
        return folders.Select(folder => Path.Combine(folder, "config.yml")).FirstOrDefault(File.Exists);
    }
}
