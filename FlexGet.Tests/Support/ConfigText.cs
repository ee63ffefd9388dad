using FlexGet.Core.Configuration;
using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Tests;

/// <summary>Reads configs without a server.</summary>
internal static class ConfigText
{
    /// <summary>The node of a YAML text that holds something.</summary>
    public static ConfigNode Node(string yaml) => YamlReader.Read(yaml, file: null, YamlBudget.ConfigFile).Root!; // tests give a text with a value

    /// <summary>Binds a text to a type; the errors are those found.</summary>
    public static (T? Value, IReadOnlyList<ConfigError> Errors) Bind<T>(string yaml)
        where T : class
    {
        var errors = new List<ConfigError>();
        var value = new ConfigBinder().Bind(Node(yaml), typeof(T), "/it", errors);
        return (value as T, errors);
    }

    /// <summary>Loads a config with these task plugins, given as their classes.</summary>
    public static (ConfigSnapshot Snapshot, TaskSet Tasks) Load(
        string yaml, IEnumerable<Type>? plugins = null, IEnumerable<ConfigSection>? sections = null, string directory = "/config",
        IReadOnlyList<PluginStatus>? statuses = null)
    {
        var (loader, reader) = Loader(plugins, sections, statuses);
        var snapshot = loader.Load(yaml, Path.Combine(directory, "config.yml"), 1);
        return (snapshot, reader.Read(snapshot).Tasks);
    }

    /// <summary>What loads configs with these task plugins.</summary>
    public static (ConfigLoader Loader, TaskReader Reader) Loader(
        IEnumerable<Type>? plugins = null, IEnumerable<ConfigSection>? sections = null, IReadOnlyList<PluginStatus>? statuses = null)
    {
        var registry = new PluginRegistry();
        var services = new ServiceCollection().BuildServiceProvider();
        var descriptors = TaskPluginDescriptor.Of(typeof(ConfigText).Assembly, "tests", services)
            .Where(plugin => plugins?.Contains(plugin.Type) == true)
            .ToList();
        registry.Replace(new PluginSet([new ActivePlugin("tests", typeof(ConfigText).Assembly, services, descriptors)], statuses ?? []));
        var binder = new ConfigBinder();
        var reader = new TaskReader(binder, registry);
        return (new ConfigLoader(new RootSections(binder, () => sections ?? []), [reader]), reader);
    }
}
