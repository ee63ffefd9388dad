using FlexGet.Core.Schemas;
using YamlDotNet.Core;

namespace FlexGet.Core.Configuration.Yaml;

/// <summary>Says in plain words what is wrong with a text that the parser refuses, and where.</summary>
internal static class YamlMistake
{
    private static readonly (string Part, string Hint)[] Hints =
    [
        ("found invalid mapping", "there is a second \": \" in this value, or this line is indented too far: put text with a colon in quotes"),
        ("did not find expected key", "this line does not fit the lines above it: check its indentation, and that its key has a colon"),
        ("did not find expected '-'", "this line does not belong to the list above it: check its indentation, or begin it with \"- \""),
        ("unknown escape", "in double quotes a backslash begins an escape: use single quotes for patterns and paths"),
        ("found unexpected end of stream", "the quote that begins here is never closed"),
        ("could not find expected ':'", "there is no colon behind this key, or the text should be in quotes"),
        ("implicit key", "there is no colon behind this key, or the text should be in quotes"),
    ];

    public static ConfigSyntaxException Explain(YamlException exception, string text, string? file, YamlFrame? open)
    {
        if (exception.Message.Contains("tab", StringComparison.Ordinal) && FindTab(text) is { } tab)
        {
            return Error(file, tab.Line, tab.Column, "a line is indented with a tab: YAML wants spaces");
        }

        if (open is { IsFlow: true } && exception.Message.Contains("did not find expected ','", StringComparison.Ordinal))
        {
            var (what, closing) = open.IsMapping ? ("{", "}") : ("[", "]");
            return Error(
                file,
                open.Start.Line,
                open.Start.Column,
                $"the \"{what}\" that begins here is not closed by a \"{closing}\", or a comma is missing before line {exception.Start.Line}, column {exception.Start.Column}");
        }

        if (exception.Message.Contains("cannot start any token", StringComparison.Ordinal))
        {
            return Error(file, exception.Start.Line, exception.Start.Column, $"{CharacterAt(text, exception.Start)} cannot begin a value: put the value in quotes");
        }

        var hint = Array.Find(Hints, candidate => exception.Message.Contains(candidate.Part, StringComparison.Ordinal)).Hint;
        return Error(file, exception.Start.Line, exception.Start.Column, hint ?? exception.Message);
    }

    private static (int Line, int Column)? FindTab(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var indent = line.IndexOfAnyExcept(' ', '\t');
            var tab = (indent < 0 ? line : line[..indent]).IndexOf('\t');
            if (tab >= 0)
            {
                return (number, tab + 1);
            }
        }

        return null;
    }

    private static string CharacterAt(string text, Mark mark) => mark.Index < text.Length
        ? text[(int)mark.Index] == '\t' ? "a tab" : $"\"{text[(int)mark.Index]}\""
        : "this character";

    private static ConfigSyntaxException Error(string? file, long line, long column, string message) =>
        new(new ConfigError("", message, file, (int)Math.Max(line, 1), (int)Math.Max(column, 1)));
}
