using FlexGet.Core.Configuration;
using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Tasks;

/// <summary>Files with a part of a task's config, merged like templates but after them; each is read once.</summary>
internal sealed class TaskIncludes(string directory)
{
    public const string Keyword = "include";

    private readonly Dictionary<string, ConfigMapping?> _files = new(StringComparer.Ordinal);

    /// <summary>The files that were named, whether they could be read or not.</summary>
    public IReadOnlyList<string> Files => [.. _files.Keys];

    /// <summary>The task's config with its included files merged in.</summary>
    public ConfigMapping Merge(ConfigMapping task, string path, ICollection<ConfigError> errors)
    {
        if (task[Keyword] is not { } named)
        {
            return task;
        }

        var place = ConfigPath.Append(path, Keyword);
        var names = Names(named);
        if (names is null)
        {
            errors.Add(ConfigError.At(named, place, $"expected the name of a file or a list of names, found {named.Kind}"));
            return task;
        }

        foreach (var name in names)
        {
            if (Read(name, place, errors) is { } file)
            {
                task = new ConfigMerge($"the file \"{name.Text}\"", errors).Merge(file, task, path);
            }
        }

        return task;
    }

    private static IReadOnlyList<ConfigScalar>? Names(ConfigNode node) => node switch
    {
        ConfigScalar { Value: string } name => [name],
        ConfigSequence list when list.Items.All(item => item is ConfigScalar { Value: string }) => [.. list.Items.Cast<ConfigScalar>()],
        _ => null,
    };

    private ConfigMapping? Read(ConfigScalar name, string place, ICollection<ConfigError> errors)
    {
        if (YamlFile.PathOf(name.Text, directory) is not { } path)
        {
            errors.Add(ConfigError.At(name, place, $"expected the name of a file, found {YamlFile.NoPath}"));
            return null;
        }

        if (_files.TryGetValue(path, out var known) && known is not null)
        {
            return known;
        }

        _files[path] = null;
        try
        {
            var mistakes = new List<ConfigError>();
            var file = Fragment(YamlFile.Read(path, mistakes));
            mistakes.ForEach(errors.Add);
            return mistakes.Count == 0 ? _files[path] = file : file;
        }
        catch (ConfigSyntaxException exception)
        {
            errors.Add(ConfigError.At(name, place, $"the file \"{name.Text}\" cannot be included: {exception.Message} ({path}, line {exception.Error.Line})"));
            return null;
        }
    }

    /// <summary>Templates and includes of a fragment have no effect: their turn is over.</summary>
    private static ConfigMapping Fragment(ConfigMapping file) =>
        new(file.Position, [.. file.Entries.Where(entry => entry.Name is not (Keyword or TaskTemplates.Keyword or TaskTemplates.OldKeyword))]);
}
