using FlexGet.Core.Schemas;
using YamlDotNet.Core;

namespace FlexGet.Core.Configuration.Yaml.Mistakes;

/// <summary>Where the parser gave up, what it said, and the innermost collection that was open.</summary>
internal sealed record Refusal(MistakenText Text, Mark At, string Words, YamlFrame? Open)
{
    /// <summary>The line in which the parser gave up; the mistake is often in one above.</summary>
    public MistakenLine Line => Text[At.Line];

    public bool Says(string part) => Words.Contains(part, StringComparison.Ordinal);
}

/// <summary>What is wrong, where, and how to put it right.</summary>
internal sealed record Finding(int Line, int Column, string Message);

/// <summary>Says in plain words what is wrong with a text that the parser refuses, where, and what to do.</summary>
internal static class YamlMistake
{
    // The most telling first: what each of them looks for is rarely meant, whatever the parser says.
    private static readonly Func<Refusal, Finding?>[] Suspects =
    [
        Characters.Tab,
        Values.UnclosedBracket,
        Values.UnclosedQuote,
        Values.WrongEscape,
        Values.BehindTheEnd,
        Values.WrongBeginning,
        Keys.WithoutSpace,
        Keys.WithoutColon,
        Keys.TwoInOneLine,
        Values.SecondColon,
        Indentation.TooDeep,
        Indentation.BesideNothing,
        Indentation.BesideTheWrongKind,
    ];

    public static ConfigSyntaxException Explain(YamlException exception, string text, string? file, YamlFrame? open) =>
        Explain(new Refusal(new MistakenText(text), exception.Start, exception.Message, open), file);

    /// <summary>As above, for a mistake that the parser itself did not expect.</summary>
    public static ConfigSyntaxException Explain(Mark at, string text, string? file, YamlFrame? open) => Explain(
        new Refusal(new MistakenText(text), at, "what follows here cannot be read as YAML: look for odd characters", open), file);

    private static ConfigSyntaxException Explain(Refusal refusal, string? file)
    {
        var finding = Suspects.Select(suspect => suspect(refusal)).FirstOrDefault(found => found is not null)
            ?? new Finding((int)refusal.At.Line, (int)refusal.At.Column, refusal.Words);
        return new(new ConfigError("", finding.Message, file, Math.Max(finding.Line, 1), Math.Max(finding.Column, 1)));
    }
}
