using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Tasks;

/// <summary>Makes the definition of a task from its place in the config.</summary>
internal sealed class TaskBuilder(TaskTemplates templates, TaskIncludes includes, TaskKeywords keywords, PluginSet plugins)
{
    public TaskDefinition Build(ConfigEntry entry, IReadOnlyList<ConfigError> textErrors, ICollection<ConfigError> notices)
    {
        var path = ConfigPath.Append("/tasks", entry.Name);
        List<ConfigError> errors = [.. textErrors.Where(error => ConfigPath.IsWithin(error.Path, path))];
        if (entry.Value is not ConfigMapping written)
        {
            errors.Add(ConfigError.At(entry.Key, path, plugins.TaskPlugins.ContainsKey(entry.Name)
                ? $"\"{entry.Name}\" is a keyword and stands where a task is expected: indent it below the name of its task"
                : $"expected a mapping of keywords to their settings, found {entry.Value.Kind}{(entry.Value is ConfigSequence ? ": a keyword stands there without a dash" : "")}"));
            return Definition(entry, new ConfigMapping(entry.Value.Position, []), [], errors);
        }

        var merged = includes.Merge(templates.Merge(written, path, errors, notices), path, errors);
        var configured = keywords.Bind(merged, path, errors, notices);
        return Definition(entry, merged, configured, errors);
    }

    private TaskDefinition Definition(
        ConfigEntry entry, ConfigMapping config, IReadOnlyList<ConfiguredPlugin> configured, List<ConfigError> errors)
    {
        var builtins = plugins.TaskPlugins.Values.Where(plugin => plugin.IsAlwaysOn && !IsConfigured(plugin, config)).ToList();
        return new TaskDefinition
        {
            Name = entry.Name,
            Source = entry.Value,
            Config = config,
            ConfigHash = ConfigFingerprint.Of(config),
            Plugins = errors.Count > 0 ? [] : [.. configured, .. builtins.Select(keywords.Default)],
            Builtins = builtins.Select(plugin => plugin.Name).ToHashSet(StringComparer.Ordinal),
            Errors = errors,
            Order = configured.Select(plugin => plugin.Config).OfType<ITaskOrder>().FirstOrDefault()?.Order ?? TaskDefinition.UsualOrder,
        };
    }

    private static bool IsConfigured(TaskPluginDescriptor plugin, ConfigMapping config) =>
        config.TryGet(plugin.Name, out _) || plugin.OldNames.Any(name => config.TryGet(name, out _));
}
