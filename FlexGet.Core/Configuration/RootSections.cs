using FlexGet.Core.Configuration.Variables;
using FlexGet.Core.Schemas;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration;

/// <summary>The sections that stand at the root of a config: ours, those that plugins register, and those of FlexGet that mean nothing here.</summary>
/// <param name="binder">Binds sections to their types.</param>
/// <param name="registered">Reads those of the server and of the active plugins.</param>
/// <param name="variables">Those of the database; null where there is none.</param>
internal sealed class RootSections(
    ConfigBinder binder, Func<IEnumerable<ConfigSection>> registered, VariableRepository? variables = null)
{
    /// <summary>What is read elsewhere and bound to no type here.</summary>
    private static readonly string[] Own = ["tasks", "templates", "variables"];

    private static readonly Dictionary<string, string> WithoutEffect = new(StringComparer.Ordinal)
    {
        ["web_server"] = "web_server has no effect here: address and port are options of the server (--urls)",
        ["irc"] = "irc has no effect here: there is no IRC client",
        ["log_filter"] = "log_filter has no effect here",
        ["email"] = "email at the root has no effect here: configure it where it is used",
        ["schedules"] = "schedules have no effect: the plugin FlexGet.Plugins.Scheduler is not active",
    };

    /// <param name="root">The config as it is written.</param>
    /// <param name="directory">The folder of the config file.</param>
    /// <param name="tried">Variables in the place of those of the database.</param>
    public RootFindings Check(ConfigMapping root, string directory, JObject? tried = null)
    {
        var found = new RootFindings();
        found.Effective = new ConfigVariables(directory, () => tried ?? variables?.List(), found).Apply(OldSections.Rename(root, found));
        var sections = Registered();
        ConfigEntry? before = null;
        foreach (var entry in found.Effective.Entries.Where(entry => !entry.Name.StartsWith('_')))
        {
            var above = before;
            before = entry;
            var path = ConfigPath.Append("", entry.Name);
            if (sections.TryGetValue(entry.Name, out var type))
            {
                Bind(entry, type, path, found);
            }
            else if (WithoutEffect.TryGetValue(entry.Name, out var message))
            {
                found.Notices.Add(ConfigError.At(entry.Key, path, message));
            }
            else if (!Own.Contains(entry.Name))
            {
                found.Errors.Add(Unknown(entry, above, path, [.. Own, .. sections.Keys]));
            }
        }

        return found;
    }

    /// <summary>The sections of the server and of every active plugin.</summary>
    public IReadOnlyDictionary<string, Type> Registered()
    {
        var sections = new Dictionary<string, Type>(StringComparer.Ordinal);
        foreach (var section in registered())
        {
            sections.TryAdd(section.Name, section.Type);
        }

        return sections;
    }

    private static ConfigError Unknown(ConfigEntry entry, ConfigEntry? above, string path, IReadOnlyList<string> known)
    {
        var suggestion = Suggestion.For(entry.Name, known.Concat(WithoutEffect.Keys));
        var hint = above?.Value is ConfigScalar { IsNull: true } ? $"; if it belongs to \"{above.Name}\" above, indent it deeper than that"
            : suggestion is null ? "; what a task does stands below \"tasks:\" and the name of the task, indented"
            : "";
        return ConfigError.At(
            entry.Key, path, $"unknown section \"{entry.Name}\"; known are {string.Join(", ", known)}{hint}", suggestion);
    }

    private void Bind(ConfigEntry entry, Type type, string path, RootFindings found)
    {
        var before = found.Errors.Count;
        var value = binder.Bind(entry.Value, type, path, found.Errors, found.Notices);
        if (value is not null && found.Errors.Count == before)
        {
            found.Bound[entry.Name] = value;
        }
    }
}
