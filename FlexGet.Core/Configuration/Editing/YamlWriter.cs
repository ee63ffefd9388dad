using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>How a document indents: new nodes follow it.</summary>
/// <param name="NewLine">Its line ends.</param>
/// <param name="Step">Columns of a mapping inside a mapping.</param>
/// <param name="ListStep">Columns of a list inside a mapping: 0 where dashes stand below the key.</param>
internal sealed record YamlStyle(string NewLine, int Step, int ListStep)
{
    public static YamlStyle Of(string text, SyntaxNode? root)
    {
        var (step, listStep) = (0, -1);
        Look(root, 0);
        return new YamlStyle(SourceText.NewLineOf(text), step == 0 ? 2 : step, listStep < 0 ? 2 : listStep);

        void Look(SyntaxNode? node, int column)
        {
            foreach (var slot in node is SyntaxCollection { IsFlow: false } block ? block.Slots : [])
            {
                var child = SourceText.Column(text, slot.Value.Content);
                if (node is SyntaxMapping && slot.Value is SyntaxMapping { IsFlow: false } && step == 0)
                {
                    step = child - column;
                }
                else if (node is SyntaxMapping && slot.Value is SyntaxSequence { IsFlow: false } && listStep < 0)
                {
                    listStep = child - column;
                }

                if (step > 0 && listStep >= 0)
                {
                    return;
                }

                Look(slot.Value, child);
            }
        }
    }
}

/// <summary>Writes values as YAML.</summary>
internal static class YamlWriter
{
    /// <summary>A whole document.</summary>
    public static string Document(JToken value) => IsBlock(value)
        ? string.Join('\n', Lines(value, new YamlStyle("\n", 2, 2))) + "\n"
        : Flow(value) + "\n";

    /// <summary>True when the value takes lines of its own.</summary>
    public static bool IsBlock(JToken value) => value is JContainer { Count: > 0 };

    /// <summary>In one line, as inside brackets.</summary>
    public static string Flow(JToken value) => value switch
    {
        JObject mapping => $"{{{string.Join(", ", mapping.Properties().Select(
            property => $"{ScalarText.WriteKey(property.Name, isFlow: true)}: {Flow(property.Value)}"))}}}",
        JArray list => $"[{string.Join(", ", list.Select(Flow))}]",
        _ => ScalarText.Write(value, isFlow: true),
    };

    /// <summary>A single value outside brackets; a text of several lines stays on one.</summary>
    public static string Inline(JToken value) => value is JContainer ? Flow(value) : ScalarText.Write(value, isFlow: false);

    /// <summary>The lines of a list or mapping that is not empty, from column 0.</summary>
    public static List<string> Lines(JToken value, YamlStyle style)
    {
        var lines = new List<string>();
        if (value is JObject mapping)
        {
            foreach (var property in mapping.Properties())
            {
                lines.AddRange(Pair(property.Name, property.Value, style));
            }
        }
        else
        {
            foreach (var item in value)
            {
                AddItem(lines, item, style);
            }
        }

        return lines;
    }

    /// <summary>The lines of a key with its value, from column 0.</summary>
    public static List<string> Pair(string key, JToken value, YamlStyle style)
    {
        var name = ScalarText.WriteKey(key, isFlow: false) + ":";
        if (IsBlock(value))
        {
            return [name, .. Indent(Lines(value, style), value is JArray ? style.ListStep : style.Step)];
        }

        return value.Type == JTokenType.String && ScalarText.IsLiteral(value.ToString())
            ? Literal(name + " ", value.ToString(), style.Step)
            : [$"{name} {Inline(value)}"];
    }

    /// <summary>The lines of an item with its dash, from column 0.</summary>
    public static List<string> Item(JToken value, YamlStyle style)
    {
        var lines = new List<string>();
        AddItem(lines, value, style);
        return lines;
    }

    private static void AddItem(List<string> lines, JToken value, YamlStyle style)
    {
        if (IsBlock(value))
        {
            var inner = Indent(Lines(value, style), 2);
            inner[0] = $"- {inner[0][2..]}";
            lines.AddRange(inner);
        }
        else if (value.Type == JTokenType.String && ScalarText.IsLiteral(value.ToString()))
        {
            lines.AddRange(Literal("- ", value.ToString(), 2));
        }
        else
        {
            lines.Add($"- {Inline(value)}");
        }
    }

    private static List<string> Literal(string head, string text, int step)
    {
        var body = text.TrimEnd('\n');
        var chomping = (text.Length - body.Length) switch { 0 => "-", 1 => "", _ => "+" };
        var lines = (chomping == "+" ? text[..^1] : body).Split('\n').ToList();
        return [$"{head}|{chomping}", .. Indent(lines, step)];
    }

    private static List<string> Indent(List<string> lines, int columns)
    {
        var pad = new string(' ', columns);
        return lines.ConvertAll(line => line.Length == 0 ? line : pad + line);
    }
}
