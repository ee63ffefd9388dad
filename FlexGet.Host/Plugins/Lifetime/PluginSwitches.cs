using FlexGet.Core;
using FlexGet.Core.Health;
using FlexGet.Core.Storage;
using Newtonsoft.Json;

namespace FlexGet.Host.Plugins.Lifetime;

/// <summary>Which plugins the user has switched off; kept in the data directory.</summary>
internal sealed class PluginSwitches(ServerOptions options) : IHealthSource
{
    private const string Damaged = ".damaged";

    private readonly Lazy<HashSet<string>> _off = new(() => Read(FileOf(options)));

    public bool IsOff(string plugin) => _off.Value.Contains(plugin);

    public void Set(string plugin, bool isEnabled)
    {
        if (isEnabled ? _off.Value.Remove(plugin) : _off.Value.Add(plugin))
        {
            OwnFile.Write(FileOf(options), JsonConvert.SerializeObject(new { disabled = _off.Value.Order(StringComparer.Ordinal) }));
        }
    }

    private static string FileOf(ServerOptions options) => Path.Combine(options.DataDirectory, "state", "plugins.json");

    /// <summary>Nobody must wonder why a plugin is there again.</summary>
    public IEnumerable<HealthIssue> Check() => !File.Exists(FileOf(options) + Damaged)
        ? []
        : [new HealthIssue(
            "plugins",
            HealthSeverity.Warning,
            $"{FileOf(options)} could not be read, so that every plugin was loaded, those that were switched off too",
            $"Switch them off again with POST /plugins/{{name}}/disable, and delete {FileOf(options)}{Damaged}.")];

    private static HashSet<string> Read(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!); // the file lies in a folder of ours
        var content = StateFile.Read<Content>(file);
        if (content?.Disabled is null && File.Exists(file))
        {
            File.Move(file, file + Damaged, overwrite: true);
        }

        return (content?.Disabled ?? []).ToHashSet(StringComparer.Ordinal);
    }

    private sealed record Content(IReadOnlyList<string>? Disabled);
}
