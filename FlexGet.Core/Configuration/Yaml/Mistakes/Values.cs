namespace FlexGet.Core.Configuration.Yaml.Mistakes;

/// <summary>Values that should stand in quotes, or whose quotes or brackets are not as they should be.</summary>
internal static class Values
{
    public static Finding? UnclosedBracket(Refusal refusal)
    {
        if (refusal.Open is not { IsFlow: true } open)
        {
            return null;
        }

        var (what, closing) = open.IsMapping ? ("{", "}") : ("[", "]");
        return new Finding(
            open.Start.Line,
            open.Start.Column,
            $"the \"{what}\" that begins here is not closed by a \"{closing}\", or a comma is missing before line {refusal.At.Line}, column {refusal.At.Column}; a text that begins with \"{what}\" has to be in quotes");
    }

    public static Finding? UnclosedQuote(Refusal refusal) =>
        refusal.Says("found unexpected end of stream") || refusal.Says("found wrong indentation") || refusal.Says("found unexpected document indicator")
            ? new Finding(
                (int)refusal.At.Line,
                (int)refusal.At.Column,
                "the quote that begins here is never closed: put the same quote behind the value")
            : null;

    public static Finding? WrongEscape(Refusal refusal) => refusal.Says("escape") || refusal.Says("hexadecimal number")
        ? new Finding(
            (int)refusal.At.Line,
            (int)refusal.At.Column,
            "in double quotes a backslash begins an escape such as \\n: use single quotes for patterns and for paths of Windows, or write each backslash twice")
        : null;

    /// <summary>Something follows the closing quote or bracket.</summary>
    public static Finding? BehindTheEnd(Refusal refusal)
    {
        var line = refusal.Line;
        var before = line.Text.AsSpan(0, Math.Clamp((int)refusal.At.Column - 1, 0, line.Text.Length)).TrimEnd();
        return before.IsEmpty || !refusal.Says("did not find expected") ? null : before[^1] switch
        {
            '\'' => Here(refusal, "the value has ended with the quote before: inside single quotes an apostrophe is written twice ('it''s'), and nothing may follow the last one"),
            '"' => Here(refusal, "the value has ended with the quote before: inside double quotes a quote is written \\\", and nothing may follow the last one"),
            ']' or '}' => Here(refusal, $"the value has ended with the \"{before[^1]}\" before: a text that begins with a bracket has to be in quotes as a whole"),
            _ => null,
        };
    }

    /// <summary>A value that begins with a character that means something to YAML.</summary>
    public static Finding? WrongBeginning(Refusal refusal)
    {
        var line = refusal.Line;
        if (refusal.Says("Block sequence entries"))
        {
            return Here(refusal, "a list begins on the line below its key, each item with \"- \"; a text that begins with a dash has to be in quotes");
        }

        if (!refusal.Says("cannot start any token") && !refusal.Says("block scalar") && !refusal.Says("anchor or alias") && !refusal.Says("tag"))
        {
            return null;
        }

        var column = Math.Clamp((int)refusal.At.Column - 1, 0, line.Text.Length);
        var value = line.Text[column..].TrimEnd();
        return value.Length == 0 ? null : Here(
            refusal,
            value[0] == '\t'
                ? "there is a tab here: put spaces in its place"
                : $"a text that begins with \"{value[0]}\" has to be in quotes: {line.Quoted(value)}");
    }

    public static Finding? SecondColon(Refusal refusal)
    {
        var line = refusal.Line;
        return Keys.IsSecondColon(refusal)
            ? new Finding(
                line.Number,
                line.ValueColumn,
                $"there is a second \": \" in this value: a text with a colon and a space in it has to be in quotes: {line.Quoted(line.Value)}")
            : null;
    }

    private static Finding Here(Refusal refusal, string message) => new((int)refusal.At.Line, (int)refusal.At.Column, message);
}
