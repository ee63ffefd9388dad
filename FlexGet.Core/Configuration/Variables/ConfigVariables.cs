using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration.Variables;

/// <summary>The section <c>variables</c>: a mapping, or the name of a file that holds one.</summary>
internal static class ConfigVariables
{
    public const string Section = "variables";

    /// <summary>What the section was called until 2016; its texts are written <c>{{ secrets.name }}</c>.</summary>
    public const string OldSection = "secrets";

    /// <summary>The config with its variables put in.</summary>
    public static ConfigMapping Apply(ConfigMapping root, string directory, RootFindings found)
    {
        var variables = Read(root[Section], directory, found);
        var text = new VariableText(variables ?? new ConfigMapping(root.Position, []), found.HasOldSecrets);
        var replacement = new VariableReplacement(text, found.Notices);
        return new ConfigMapping(root.Position, [.. root.Entries.Select(entry => entry.Name == Section
            ? entry
            : new ConfigEntry(entry.Key, replacement.Replace(entry.Name, entry.Value)))]);
    }

    private static ConfigMapping? Read(ConfigNode? node, string directory, RootFindings found)
    {
        switch (node)
        {
            case null or ConfigScalar { IsNull: true } or ConfigScalar { Value: false }:
                return null;
            case ConfigMapping mapping:
                return mapping;
            case ConfigScalar { Value: string name }:
                return ReadFile(name, node, directory, found);
            case ConfigScalar { Value: true }:
                found.Notices.Add(At(node, "variables: yes has no effect here, no variables are kept outside of files: name a file or write them in place"));
                return null;
            default:
                found.Errors.Add(At(node, $"expected a mapping, the name of a file, or no, found {node.Kind}"));
                return null;
        }
    }

    private static ConfigMapping? ReadFile(string name, ConfigNode node, string directory, RootFindings found)
    {
        var path = YamlFile.PathOf(name, directory);
        found.Files.Add(path);
        try
        {
            return YamlFile.Read(path, found.Errors);
        }
        catch (ConfigSyntaxException exception)
        {
            found.Errors.Add(At(node, $"the variables cannot be read: {exception.Message} ({path}, line {exception.Error.Line})"));
            return null;
        }
    }

    private static ConfigError At(ConfigNode node, string message) =>
        new($"/{Section}", message, node.Position.File, node.Position.Line, node.Position.Column);
}
