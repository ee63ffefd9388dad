namespace FlexGet.Host.Plugins;

/// <summary>A folder of the plugins directory, meant to hold a DLL of its own name.</summary>
internal sealed record PluginFolder(string Name, string Directory)
{
    private const string InTheBox = "FlexGet.Plugins.";

    public string AssemblyFile => Path.Combine(Directory, Name + ".dll");

    /// <summary>Those of the box first, so that theirs wins where a third party's collides; then by name.</summary>
    public static IReadOnlyList<PluginFolder> In(string root) => !System.IO.Directory.Exists(root)
        ? []
        : [.. System.IO.Directory.EnumerateDirectories(root)
            .Select(directory => new PluginFolder(Path.GetFileName(directory), directory))
            .Where(folder => !folder.Name.StartsWith('.'))
            .OrderBy(folder => folder.Name.StartsWith(InTheBox, StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(folder => folder.Name, StringComparer.Ordinal)];
}
