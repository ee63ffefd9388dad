namespace FlexGet.Core.Configuration.Yaml.Mistakes;

/// <summary>Lines that begin at a column where nothing else does.</summary>
internal static class Indentation
{
    private const string Rule = "lines that belong together begin at the same column";

    /// <summary>Below a key that has a value already nothing can be indented deeper.</summary>
    public static Finding? TooDeep(Refusal refusal)
    {
        var (line, above) = (refusal.Line, refusal.Text.Above(refusal.Line));
        return above is { Key: not null, Value.Length: > 0 } && line.Indent > above.KeyIndent
            ? At(line, $"this line is indented by {line.Indent}, and {above.Name} above it, which has its value already, by {above.KeyIndent}: {Rule}, so indent it by {above.KeyIndent} too")
            : null;
    }

    public static Finding? BesideNothing(Refusal refusal)
    {
        var line = refusal.Line;
        var neighbours = refusal.Text.Neighbours(line).ToList();
        if (line.IsEmpty || neighbours.Count == 0 || neighbours.Any(neighbour => neighbour.Indent == line.Indent))
        {
            return null;
        }

        var deeper = neighbours.Where(neighbour => neighbour.Indent > line.Indent).TakeLast(1);
        var less = neighbours.Where(neighbour => neighbour.Indent < line.Indent).Take(1);
        var choices = deeper.Concat(less).Select(neighbour => $"indent it by {neighbour.Indent} to stand beside {neighbour.Line.Name} (line {neighbour.Line.Number})");
        return At(line, $"this line is indented by {line.Indent}, as nothing above it is: {string.Join(", or ", choices)}");
    }

    /// <summary>An item among keys, or a key among items.</summary>
    public static Finding? BesideTheWrongKind(Refusal refusal) => refusal switch
    {
        { Line.IsItem: true } when refusal.Says("did not find expected key") =>
            At(refusal.Line, "this item of a list stands among keys: indent it deeper than the key that it belongs to, whose own line has nothing behind the colon"),
        _ when refusal.Says("did not find expected '-'") =>
            At(refusal.Line, "this line does not belong to the list above it: check its indentation, or begin it with \"- \""),
        _ when refusal.Says("did not find expected key") =>
            At(refusal.Line, "this line does not fit the lines above it: check its indentation, and that its key has a colon"),
        _ when refusal.Says("found invalid mapping") =>
            At(refusal.Line, "this line is indented too far, or a text with \": \" in it is not in quotes"),
        _ => null,
    };

    private static Finding At(MistakenLine line, string message) => new(line.Number, line.Indent + 1, message);
}
