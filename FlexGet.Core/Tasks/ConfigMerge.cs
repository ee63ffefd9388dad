using FlexGet.Core.Schemas;

namespace FlexGet.Core.Tasks;

/// <summary>Merges one config into another: mappings key by key, lists joined, and of two single values the one that was there stays.</summary>
/// <param name="source">What is merged, for errors: <c>the template "tv"</c>.</param>
/// <param name="errors">Where conflicts go; the value that was there stays.</param>
internal sealed class ConfigMerge(string source, ICollection<ConfigError> errors)
{
    public ConfigMapping Merge(ConfigMapping from, ConfigMapping into, string path)
    {
        var entries = into.Entries.ToList();
        foreach (var entry in from.Entries)
        {
            var place = entries.FindIndex(own => own.Name == entry.Name);
            if (place < 0)
            {
                entries.Add(entry);
            }
            else
            {
                var own = entries[place];
                entries[place] = own with { Value = Merge(entry, own.Value, ConfigPath.Append(path, entry.Name)) };
            }
        }

        return new ConfigMapping(into.Position, entries);
    }

    private ConfigNode Merge(ConfigEntry from, ConfigNode into, string path)
    {
        switch (from.Value, into)
        {
            case (ConfigMapping theirs, ConfigMapping own):
                return Merge(theirs, own, path);
            case (ConfigSequence theirs, ConfigSequence own):
                return new ConfigSequence(own.Position, [.. own.Items, .. theirs.Items]);
            case (ConfigMapping, _) or (_, ConfigMapping):
                errors.Add(ConfigError.At(
                    into, path, $"{source} has {from.Value.Kind} for \"{from.Name}\", here stands {into.Kind}: they cannot be merged"));
                return into;
            default:
                return into;
        }
    }
}
