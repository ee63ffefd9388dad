using FlexGet.Core.Schemas;
using YamlDotNet.Core;

namespace FlexGet.Core.Configuration.Yaml;

/// <summary>Turns the parser's marks into places of the file.</summary>
/// <param name="file">Its name; null for the config itself.</param>
internal sealed class YamlPlaces(string? file)
{
    public ConfigPosition At(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    public ConfigSyntaxException Error(Mark mark, string message, string? suggestion = null) =>
        new(new ConfigError("", message, file, (int)Math.Max(mark.Line, 1), (int)Math.Max(mark.Column, 1), suggestion));
}
