using FlexGet.Core;
using Newtonsoft.Json;

namespace FlexGet.Host.Plugins.Lifetime;

/// <summary>Which plugins the user has switched off; kept in the data directory.</summary>
internal sealed class PluginSwitches(ServerOptions options)
{
    private readonly Lazy<HashSet<string>> _off = new(() => Read(FileOf(options)));

    public bool IsOff(string plugin) => _off.Value.Contains(plugin);

    public void Set(string plugin, bool isEnabled)
    {
        if (isEnabled ? _off.Value.Remove(plugin) : _off.Value.Add(plugin))
        {
            StateFile.Write(FileOf(options), JsonConvert.SerializeObject(new { disabled = _off.Value.Order(StringComparer.Ordinal) }));
        }
    }

    private static string FileOf(ServerOptions options) => Path.Combine(options.DataDirectory, "state", "plugins.json");

    private static HashSet<string> Read(string file) =>
        (StateFile.Read<Content>(file)?.Disabled ?? []).ToHashSet(StringComparer.Ordinal);

    private sealed record Content(IReadOnlyList<string>? Disabled);
}
