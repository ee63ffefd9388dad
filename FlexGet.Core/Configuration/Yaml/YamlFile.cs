using FlexGet.Core.Schemas;
using FlexGet.Core.Storage;

namespace FlexGet.Core.Configuration.Yaml;

/// <summary>A further file that a config names.</summary>
internal static class YamlFile
{
    /// <summary>What a name is that has no path, in words for a mistake.</summary>
    public const string NoPath = "a text that no file can be called";

    /// <summary>
    /// The full path of what a config names: relative ones start in its folder, <c>~</c> is the home of the user. Null when no file
    /// can have this name.
    /// </summary>
    public static string? PathOf(string name, string directory)
    {
        try
        {
            return UserPath.Full(name, Path.GetFullPath(directory.Length == 0 ? "." : directory));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or PathTooLongException)
        {
            return null; // a NUL in it, or more than the system takes
        }
    }

    /// <summary>The file's mapping.</summary>
    /// <exception cref="ConfigSyntaxException">It cannot be read, is no YAML mapping, or beyond the budget.</exception>
    public static ConfigMapping Read(string path, ICollection<ConfigError> errors)
    {
        var document = YamlReader.Read(TextOf(path), path, YamlBudget.ConfigFile);
        foreach (var error in document.Errors)
        {
            errors.Add(error);
        }

        return document.Root as ConfigMapping
            ?? throw Error(path, $"expected a mapping in the file, found {document.Root?.Kind ?? "nothing"}");
    }

    private static string TextOf(string path)
    {
        try
        {
            return Utf8Text.Decode(RegularFile.Read(path, (int)YamlBudget.ConfigFile.Bytes + 1), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Error(path, $"the file {path} cannot be read: {exception.Message}");
        }
    }

    private static ConfigSyntaxException Error(string path, string message) => new(new ConfigError("", message, path, 1, 1));
}
