using FlexGet.Core.Schemas;

namespace FlexGet.Core.Tasks;

/// <summary>The templates of a config, and how a task takes over what they hold: its own values win, lists are joined.</summary>
/// <param name="section">The section <c>templates</c>.</param>
/// <param name="variableErrors">Texts of the config whose variables could not be put in.</param>
internal sealed class TaskTemplates(ConfigMapping? section, IReadOnlyList<ConfigError> variableErrors)
{
    public const string Keyword = "template";

    /// <summary>What <see cref="Keyword"/> was called until 2014.</summary>
    public const string OldKeyword = "preset";

    private const string Global = "global";
    private const string NoGlobal = "no_global";

    private readonly ConfigMapping? _section = section;

    /// <summary>Every template that holds something, but for those that a leading _ switches off.</summary>
    public IEnumerable<(string Name, ConfigMapping Template)> All =>
        from entry in _section?.Entries ?? []
        where !entry.Name.StartsWith('_') && entry.Value is ConfigMapping
        select (entry.Name, (ConfigMapping)entry.Value);

    /// <summary>The task's config with its templates merged in.</summary>
    public ConfigMapping Merge(ConfigMapping task, string path, ICollection<ConfigError> errors, ICollection<ConfigError> notices)
    {
        var own = task.TryGet(Keyword, out var entry) || task.TryGet(OldKeyword, out entry) ? entry : null;
        if (own?.Name == OldKeyword)
        {
            notices.Add(ConfigError.At(own.Key, ConfigPath.Append(path, OldKeyword), $"\"{OldKeyword}\" is now called \"{Keyword}\"", Keyword));
        }

        var place = ConfigPath.Append(path, own?.Name ?? Keyword);
        var names = Names(own, place, errors);
        if (names is null)
        {
            return task;
        }

        var merged = task;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < names.Count; index++)
        {
            var (name, at) = names[index];
            if (!taken.Add(name))
            {
                continue;
            }

            if (_section?[name] is ConfigScalar { IsNull: true })
            {
                notices.Add(ConfigError.At(at ?? task, place, $"the template \"{name}\" is empty"));
            }
            else if (Find(name, at ?? task, place, errors) is { } template)
            {
                merged = new ConfigMerge($"the template \"{name}\"", errors).Merge(WithoutKeyword(template), merged, path);
                names.AddRange(Nested(template));
            }
        }

        return merged;
    }

    /// <summary>The names in the order of merging; null when the task wants none.</summary>
    private List<(string Name, ConfigNode? At)>? Names(ConfigEntry? own, string path, ICollection<ConfigError> errors)
    {
        if (own?.Value is ConfigScalar { Value: false })
        {
            return null;
        }

        var names = own is null ? [] : Listed(own.Value).ToList();
        if (own is not null && names.Count == 0 && own.Value is not ConfigSequence { Items.Count: 0 })
        {
            errors.Add(ConfigError.At(own.Value, path, $"expected the name of a template, a list of names, or no, found {own.Value.Kind}"));
        }

        if (names.RemoveAll(name => name.Name == NoGlobal) > 0)
        {
            names.RemoveAll(name => name.Name == Global);
        }
        else if (_section?[Global] is not null && !names.Exists(name => name.Name == Global))
        {
            names.Add((Global, null));
        }

        return names;
    }

    private static IEnumerable<(string Name, ConfigNode? At)> Listed(ConfigNode node) => node switch
    {
        ConfigScalar { Value: string or long or double } name => [(name.Text, name)],
        ConfigSequence list => list.Items.OfType<ConfigScalar>().Select(name => (name.Text, (ConfigNode?)name)),
        _ => [],
    };

    private static IEnumerable<(string Name, ConfigNode? At)> Nested(ConfigMapping template) =>
        (template[Keyword] ?? template[OldKeyword]) is { } nested ? Listed(nested).Where(name => name.Name != NoGlobal) : [];

    private ConfigMapping? Find(string name, ConfigNode at, string path, ICollection<ConfigError> errors)
    {
        var template = _section?[name];
        if (template is ConfigMapping found)
        {
            var inside = ConfigPath.Append("/templates", name);
            if (variableErrors.FirstOrDefault(error => ConfigPath.IsWithin(error.Path, inside)) is { } error)
            {
                errors.Add(ConfigError.At(at, path, $"the template \"{name}\" has a mistake in line {error.Line}: {error.Message}"));
            }

            return found;
        }

        if (template is null)
        {
            errors.Add(ConfigError.At(at, path, $"there is no template \"{name}\"", Suggestion.For(name, _section?.Entries.Select(entry => entry.Name) ?? [])));
        }
        else
        {
            errors.Add(ConfigError.At(at, path, $"the template \"{name}\" is {template.Kind}, expected a mapping"));
        }

        return null;
    }

    private static ConfigMapping WithoutKeyword(ConfigMapping template) => template.TryGet(Keyword, out _) || template.TryGet(OldKeyword, out _)
        ? new ConfigMapping(template.Position, [.. template.Entries.Where(entry => entry.Name is not (Keyword or OldKeyword))])
        : template;
}
