using FlexGet.Core.Configuration.Variables;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration;

/// <summary>Sections whose names have changed over the years; the old ones are understood with a notice.</summary>
internal static class OldSections
{
    private static readonly Dictionary<string, string> NewNames = new(StringComparer.Ordinal)
    {
        ["feeds"] = "tasks",
        ["presets"] = "templates",
        [ConfigVariables.OldSection] = ConfigVariables.Section,
        ["api"] = "web_server",
        ["webui"] = "web_server",
    };

    /// <summary>The config with the new names; where both stand the new one counts.</summary>
    public static ConfigMapping Rename(ConfigMapping root, RootFindings found)
    {
        if (!root.Entries.Any(entry => NewNames.ContainsKey(entry.Name)))
        {
            return root;
        }

        var entries = new List<ConfigEntry>();
        foreach (var entry in root.Entries)
        {
            if (!NewNames.TryGetValue(entry.Name, out var name))
            {
                entries.Add(entry);
                continue;
            }

            var notice = ConfigError.At(entry.Key, ConfigPath.Append("", entry.Name), $"\"{entry.Name}\" is now called \"{name}\"", name);
            found.Notices.Add(notice);
            found.HasOldSecrets |= entry.Name == ConfigVariables.OldSection;
            if (root[name] is null && !entries.Exists(other => other.Name == name))
            {
                entries.Add(new ConfigEntry(new ConfigScalar(entry.Key.Position, name, name, isQuoted: false), entry.Value));
            }
            else if (name != "web_server")
            {
                found.Errors.Add(notice with { Message = $"\"{entry.Name}\" and \"{name}\" are the same section: put them together" });
            }
        }

        return new ConfigMapping(root.Position, entries);
    }
}
