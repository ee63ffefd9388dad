using FlexGet.Core;
using FlexGet.Core.Health;
using FlexGet.Core.Storage;
using Newtonsoft.Json;

namespace FlexGet.Host.Plugins.Lifetime;

/// <summary>Which plugins the user has switched off; kept in the data directory.</summary>
internal sealed class PluginSwitches(ServerOptions options) : IHealthSource
{
    private const string Damaged = ".damaged";

    private HashSet<string>? _off;

    private HashSet<string> Off => _off ??= Read(FileOf(options));

    public bool IsOff(string plugin) => Off.Contains(plugin);

    public void Set(string plugin, bool isEnabled)
    {
        var off = new HashSet<string>(Off, StringComparer.Ordinal);
        if (isEnabled ? off.Remove(plugin) : off.Add(plugin))
        {
            OwnFile.Write(FileOf(options), JsonConvert.SerializeObject(new { disabled = off.Order(StringComparer.Ordinal) }));
            _off = off; // only now: what could not be written is tried again when it is asked for again
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
