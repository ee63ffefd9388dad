using System.Runtime.CompilerServices;
using FlexGet.Core.Configuration;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Tasks;

/// <summary>The tasks of a config with everything that was found wrong in them.</summary>
internal sealed record TaskReading(TaskSet Tasks, ConfigFindings Findings, PluginSet Plugins);

/// <summary>Reads the tasks of a config once for each set of plugins; as a check it does so before the config comes into force.</summary>
internal sealed class TaskReader(ConfigBinder binder, PluginRegistry plugins) : IConfigCheck
{
    private readonly ConditionalWeakTable<ConfigMapping, TaskReading> _readings = [];

    public ConfigFindings Check(ConfigSnapshot config) => Read(config).Findings;

    public TaskReading Read(ConfigSnapshot config)
    {
        var current = plugins.Current;
        if (_readings.TryGetValue(config.Effective, out var reading) && reading.Plugins == current)
        {
            return reading;
        }

        reading = Read(config, current);
        _readings.AddOrUpdate(config.Effective, reading);
        return reading;
    }

    private TaskReading Read(ConfigSnapshot config, PluginSet current)
    {
        var errors = new List<ConfigError>();
        var notices = new List<ConfigError>();
        var keywords = new TaskKeywords(binder, current);
        var templates = new TaskTemplates(Section(config, "templates", errors), config.VariableErrors);
        var includes = new TaskIncludes(config.Directory);
        var builder = new TaskBuilder(templates, includes, keywords, current);
        CheckTemplates(templates, keywords, errors, notices);

        var definitions = new List<TaskDefinition>();
        var tasks = Section(config, "tasks", errors);
        foreach (var entry in tasks?.Entries.Where(entry => !entry.Name.StartsWith('_')) ?? [])
        {
            var task = builder.Build(entry, config.TextErrors, notices);
            definitions.Add(task);
            errors.AddRange(task.Errors.Except(config.TextErrors));
        }

        return new TaskReading(
            new TaskSet(config.Hash, config.Directory, definitions),
            new ConfigFindings(errors, notices, includes.Files),
            current);
    }

    private static ConfigMapping? Section(ConfigSnapshot config, string name, List<ConfigError> errors)
    {
        var node = config.Effective[name];
        if (node is not null and not ConfigMapping and not ConfigScalar { IsNull: true })
        {
            errors.Add(ConfigError.At(node, $"/{name}", $"expected a mapping of names to {name}, found {node.Kind}{(node is ConfigSequence ? ": a name stands there without a dash" : "")}"));
        }

        return node as ConfigMapping;
    }

    private static void CheckTemplates(
        TaskTemplates templates, TaskKeywords keywords, List<ConfigError> errors, List<ConfigError> notices)
    {
        foreach (var (name, template) in templates.All)
        {
            var path = ConfigPath.Append("/templates", name);
            keywords.Bind(template, path, errors, notices);
        }
    }
}
