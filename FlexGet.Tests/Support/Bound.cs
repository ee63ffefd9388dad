using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Tests;

/// <summary>Configs of plugins bound from YAML as the server does it; keywords inside a config are not looked at.</summary>
internal static class Bound
{
    /// <summary>The config; fails the test when it has mistakes.</summary>
    public static T Config<T>(string yaml)
    {
        var errors = new List<ConfigError>();
        var config = Bind(yaml, typeof(T), errors);
        errors.Should().BeEmpty(yaml);
        return (T)config!; // bound without mistakes
    }

    /// <summary>The mistakes, in one text.</summary>
    public static string Errors<T>(string yaml) => Errors(yaml, typeof(T));

    public static string Errors(string yaml, Type type)
    {
        var errors = new List<ConfigError>();
        Bind(yaml, type, errors);
        return string.Join("\n", errors.Select(error => error.Message));
    }

    private static object? Bind(string yaml, Type type, List<ConfigError> errors)
    {
        var root = YamlReader.Read(yaml, "config.yml", YamlBudget.ConfigFile).Root ?? Some.Scalar(null);
        return new ConfigBinder().Bind(root, type, "/tasks/tv/plugin", errors, [], (_, _, _, _) => new NestedPlugins([]));
    }
}
