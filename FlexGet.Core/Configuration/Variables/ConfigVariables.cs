using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Schemas;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Variables;

/// <summary>The section <c>variables</c>: a mapping, the name of a file that holds one, or yes for those of the database.</summary>
/// <param name="directory">The folder of the config file.</param>
/// <param name="stored">Asks for those of the database; answers null where there is none.</param>
/// <param name="found">Where mistakes go.</param>
internal sealed class ConfigVariables(string directory, Func<JObject?> stored, RootFindings found)
{
    public const string Section = "variables";

    private const string Path = $"/{Section}";

    /// <summary>What the section was called until 2016; its texts are written <c>{{ secrets.name }}</c>.</summary>
    public const string OldSection = "secrets";

    /// <summary>The config with its variables put in.</summary>
    public ConfigMapping Apply(ConfigMapping root)
    {
        var variables = Read(root[Section]);
        var text = new VariableText(variables ?? new ConfigMapping(root.Position, []), found.HasOldSecrets);
        var replacement = new VariableReplacement(text, found);
        return new ConfigMapping(root.Position, [.. root.Entries.Select(entry => entry.Name == Section
            ? entry
            : new ConfigEntry(entry.Key, replacement.Replace(entry.Name, entry.Value)))]);
    }

    private ConfigMapping? Read(ConfigNode? node)
    {
        switch (node)
        {
            case null or ConfigScalar { IsNull: true } or ConfigScalar { Value: false }:
                return null;
            case ConfigMapping mapping:
                return mapping;
            case ConfigScalar { Value: string name }:
                return ReadFile(name, node);
            case ConfigScalar { Value: true }:
                return stored() is { } values ? (ConfigMapping)ValueNode.Of(values, node.Position) : null;
            default:
                found.Errors.Add(ConfigError.At(node, Path, $"expected a mapping, the name of a file, yes or no, found {node.Kind}"));
                return null;
        }
    }

    private ConfigMapping? ReadFile(string name, ConfigNode node)
    {
        if (YamlFile.PathOf(name, directory) is not { } path)
        {
            found.Errors.Add(ConfigError.At(node, Path, $"expected the name of a file, found {YamlFile.NoPath}"));
            return null;
        }

        found.Files.Add(path);
        try
        {
            return YamlFile.Read(path, found.Errors);
        }
        catch (ConfigSyntaxException exception)
        {
            found.Errors.Add(ConfigError.At(node, Path, $"the variables cannot be read: {exception.Message} ({path}, line {exception.Error.Line})"));
            return null;
        }
    }
}
