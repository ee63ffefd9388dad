using System.Text.RegularExpressions;

namespace FlexGet.Core.Configuration.Yaml.Mistakes;

/// <summary>Mistakes in how a key is written.</summary>
internal static partial class Keys
{
    /// <summary><c>rss:http://x</c> is a text, and the next line then makes no sense.</summary>
    public static Finding? WithoutSpace(Refusal refusal)
    {
        var line = new[] { refusal.Line, refusal.Text.Above(refusal.Line) }.FirstOrDefault(line => line?.KeyWithoutSpace is not null);
        return line?.KeyWithoutSpace is { } key
            ? new Finding(line.Number, line.KeyIndent + key.Length + 1, $"there is no space behind the colon: write \"{key}: \" and then the value")
            : null;
    }

    public static Finding? WithoutColon(Refusal refusal)
    {
        if (!refusal.Says("could not find expected ':'") && !refusal.Says("implicit key") && !IsColonOfFirstKey(refusal) && !IsWord(refusal.Line))
        {
            return null;
        }

        var (line, above) = (refusal.Line, refusal.Text.Above(refusal.Line));
        var guilty = above is not null && IsWord(above) && (line.Indent > above.Indent || !IsWord(line)) ? above
            : IsWord(line) ? line
            : null;
        return guilty is null ? null : new Finding(
            guilty.Number,
            guilty.KeyIndent + 1,
            guilty.Indent < line.Indent || !guilty.Content.Contains(' ', StringComparison.Ordinal)
                ? $"there is no colon behind \"{guilty.Content}\": write \"{guilty.Content}:\", or \"- {guilty.Content}\" for an item of a list"
                : "there is no colon behind this key, or the text should be in quotes");
    }

    /// <summary><c>set: path: ~/x</c>.</summary>
    public static Finding? TwoInOneLine(Refusal refusal)
    {
        var line = refusal.Line;
        return IsSecondColon(refusal) && line.Key is { } key && Inner().Match(line.Value) is { Success: true } inner
            ? new Finding(
                line.Number,
                line.ValueColumn,
                $"there are two keys in this line: put \"{inner.Groups["key"].Value}:\" on a line of its own, indented deeper than \"{key}:\"; or put the value in quotes if it is text: {line.Quoted(line.Value)}")
            : null;
    }

    /// <summary>The parser stumbled over a colon behind the one of the line's key.</summary>
    public static bool IsSecondColon(Refusal refusal) =>
        refusal.Says("found invalid mapping") && refusal.Line.Key is not null && refusal.At.Column >= refusal.Line.ValueColumn && refusal.Line.Value.Length > 0;

    public static bool IsColonOfFirstKey(Refusal refusal) => refusal.Says("found invalid mapping") && !IsSecondColon(refusal);

    private static bool IsWord(MistakenLine line) => Word().IsMatch(line.Content);

    [GeneratedRegex(@"^[A-Za-z_][\w-]*( [\w-]+){0,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?<key>[a-z_][a-z0-9_-]*):(\s|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Inner();
}
