using System.Collections.Concurrent;
using System.Reflection;

namespace FlexGet.Host.Plugins.Inspection;

/// <summary>The assemblies that the server itself brings: plugins are given these, whatever lies in their folders.</summary>
internal sealed class HostAssemblies
{
    private readonly ConcurrentDictionary<string, Version?> _versions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);

    public HostAssemblies()
    {
        var trusted = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        foreach (var file in trusted.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            _files.TryAdd(Path.GetFileNameWithoutExtension(file), file);
        }
    }

    public bool Has(string name) => _files.ContainsKey(name);

    /// <summary>The version of the server's assembly of this name; null when it has none.</summary>
    public Version? VersionOf(string name) => _versions.GetOrAdd(
        name, found => _files.TryGetValue(found, out var file) ? AssemblyName.GetAssemblyName(file).Version : null);
}
