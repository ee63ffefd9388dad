namespace FlexGet.Core.Configuration.Yaml.Mistakes;

/// <summary>A text that cannot be read as YAML, by its lines.</summary>
internal sealed class MistakenText
{
    private readonly List<MistakenLine> _lines = [];

    public MistakenText(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            _lines.Add(new MistakenLine(_lines.Count + 1, line.ToString()));
        }
    }

    public IReadOnlyList<MistakenLine> Lines => _lines;

    /// <param name="number">From 1; outside of the text there are empty lines.</param>
    public MistakenLine this[long number] =>
        number >= 1 && number <= _lines.Count ? _lines[(int)number - 1] : new MistakenLine((int)number, "");

    /// <summary>The nearest line above that says something.</summary>
    public MistakenLine? Above(MistakenLine line)
    {
        for (var number = line.Number - 1; number >= 1; number--)
        {
            if (!this[number].IsEmpty)
            {
                return this[number];
            }
        }

        return null;
    }

    /// <summary>The lines that the given one may stand beside, nearest first, with the indentation that this takes.</summary>
    public IEnumerable<(MistakenLine Line, int Indent)> Neighbours(MistakenLine line)
    {
        var least = int.MaxValue;
        for (var above = Above(line); above is not null && least > 0; above = Above(above))
        {
            if (!line.IsItem && above.Key is not null && above.KeyIndent < least)
            {
                yield return (above, above.KeyIndent);
            }

            if (above.Indent < least)
            {
                if (above.IsItem == line.IsItem)
                {
                    yield return (above, above.Indent);
                }

                least = above.Indent;
            }
        }
    }
}
