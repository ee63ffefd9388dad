using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Tasks;

/// <summary>Binds the keywords of tasks and templates; one that several tasks share by an alias or a template is bound once.</summary>
internal sealed class TaskKeywords(ConfigBinder binder, PluginSet plugins)
{
    /// <summary>Keywords that are dealt with before anything runs, not by a plugin.</summary>
    private static readonly string[] Own = [TaskTemplates.Keyword, TaskTemplates.OldKeyword, TaskIncludes.Keyword];

    private readonly Dictionary<(ConfigNode Node, TaskPluginDescriptor Plugin), object?> _bound = [];

    private readonly Dictionary<string, TaskPluginDescriptor> _oldNames = plugins.TaskPlugins.Values
        .SelectMany(plugin => plugin.OldNames.Select(name => (name, plugin)))
        .GroupBy(pair => pair.name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().plugin, StringComparer.Ordinal);

    private readonly Dictionary<TaskPluginDescriptor, ConfiguredPlugin> _defaults = [];

    /// <summary>An always-on plugin as it runs where it is not configured.</summary>
    public ConfiguredPlugin Default(TaskPluginDescriptor plugin)
    {
        if (!_defaults.TryGetValue(plugin, out var configured))
        {
            configured = _defaults[plugin] = new ConfiguredPlugin(plugin, binder.Default(plugin.ConfigType));
        }

        return configured;
    }

    /// <summary>The plugins that the mapping configures, without those that it switches off.</summary>
    public IReadOnlyList<ConfiguredPlugin> Bind(
        ConfigMapping config, string path, ICollection<ConfigError> errors, ICollection<ConfigError> notices)
    {
        var configured = new List<ConfiguredPlugin>(config.Entries.Count);
        ConfigEntry? before = null;
        foreach (var entry in config.Entries)
        {
            var above = before;
            before = entry;
            if (entry.Name.StartsWith('_') || Own.Contains(entry.Name))
            {
                continue;
            }

            if (Find(entry, path, notices) is { } plugin)
            {
                Bind(entry, plugin, path, configured, errors, notices);
            }
            else if (NoticeOf(entry.Name) is { } notice)
            {
                notices.Add(At(entry, path, notice, null));
            }
            else
            {
                errors.Add(WithIndentation(Unknown(entry, path), above));
            }
        }

        return configured;
    }

    private NestedPlugins BindNested(
        ConfigMapping config, string path, ICollection<ConfigError> errors, ICollection<ConfigError> notices) =>
        new([.. Bind(config, path, errors, notices).Select(plugin => new NestedPlugin(plugin.Plugin, plugin.Config))]);

    private void Bind(
        ConfigEntry entry,
        TaskPluginDescriptor plugin,
        string path,
        List<ConfiguredPlugin> configured,
        ICollection<ConfigError> errors,
        ICollection<ConfigError> notices)
    {
        if (plugin.IsAlwaysOn && entry.Value is ConfigScalar { Value: false })
        {
            return;
        }

        if (!_bound.TryGetValue((entry.Value, plugin), out var value))
        {
            var before = errors.Count;
            value = binder.Bind(entry.Value, plugin.ConfigType, ConfigPath.Append(path, entry.Name), errors, notices, BindNested);
            if (errors.Count == before)
            {
                _bound[(entry.Value, plugin)] = value;
            }
        }

        if (value is not IToggle { IsEnabled: false })
        {
            configured.Add(new ConfiguredPlugin(plugin, value));
        }
    }

    private TaskPluginDescriptor? Find(ConfigEntry entry, string path, ICollection<ConfigError> notices)
    {
        if (plugins.TaskPlugins.TryGetValue(entry.Name, out var plugin))
        {
            return plugin;
        }

        if (_oldNames.TryGetValue(entry.Name, out plugin))
        {
            notices.Add(At(entry, path, $"\"{entry.Name}\" is now called \"{plugin.Name}\"", plugin.Name));
        }

        return plugin;
    }

    private string? NoticeOf(string keyword) => InactiveOwner(keyword) is { State: PluginState.Disabled } plugin
        ? $"\"{keyword}\" has no effect: the plugin {plugin.Name} is switched off"
        : FormerKeywords.NoticeOf(keyword) ?? MissingKeywords.NoticeOf(keyword);

    private ConfigError Unknown(ConfigEntry entry, string path)
    {
        if (FormerKeywords.MistakeOf(entry.Name) is var (message, suggestion))
        {
            return At(entry, path, message, suggestion);
        }

        // Unlike one that somebody has switched off: without what was meant to filter, a task could take everything.
        if (InactiveOwner(entry.Name) is { } plugin)
        {
            return At(entry, path, $"\"{entry.Name}\" cannot be used: the plugin {plugin.Name} is not active ({plugin.Message})", null);
        }

        return MissingKeywords.Names.Contains(entry.Name)
            ? At(entry, path, $"\"{entry.Name}\" is a plugin of FlexGet that this server does not have yet", null)
            : At(entry, path, $"unknown keyword \"{entry.Name}\": no active plugin has it", Suggestion.For(entry.Name, plugins.TaskPlugins.Keys));
    }

    /// <summary>Options of a keyword that are not indented below it stand beside it, and it has none.</summary>
    private static ConfigError WithIndentation(ConfigError error, ConfigEntry? above) => above?.Value is ConfigScalar { IsNull: true, IsQuoted: false }
        ? error with { Message = $"{error.Message}; if it is an option of \"{above.Name}\" above, indent it deeper than that" }
        : error;

    private PluginStatus? InactiveOwner(string keyword) =>
        plugins.Statuses.FirstOrDefault(status => status.State != PluginState.Active && status.Keywords.Contains(keyword));

    private static ConfigError At(ConfigEntry entry, string path, string message, string? suggestion) =>
        ConfigError.At(entry.Key, ConfigPath.Append(path, entry.Name), message, suggestion);
}
