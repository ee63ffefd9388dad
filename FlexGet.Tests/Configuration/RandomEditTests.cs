using FlexGet.Core.Configuration;
using FlexGet.Core.Configuration.Editing;
using FlexGet.Core.Schemas;
using Newtonsoft.Json.Linq;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace FlexGet.Tests.Configuration;

/// <summary>Random edits of a long config, checked by another reader and by positions that the generator knows.</summary>
internal sealed class RandomEditTests
{
    [TestCase("\n", true)]
    [TestCase("\n", false)]
    [TestCase("\r\n", true)]
    [TestCase("\r\n", false)]
    public void Random_edit_changes_no_byte_outside_its_node_and_means_what_was_meant(string newLine, bool hasFinalNewLine)
    {
        var config = new GeneratedConfig(7, newLine, hasFinalNewLine);
        var document = ConfigDocument.Parse(config.Text);
        var random = new Random(newLine.Length * 10 + (hasFinalNewLine ? 1 : 0));

        for (var count = 0; count < 75; count++)
        {
            var node = config.Nodes[random.Next(config.Nodes.Count)];
            var edit = RandomEdit(random, node, document);

            var edited = document.Apply(edit).Text;

            var outside = Outside(config, node, edit);
            Holds(edited, outside).Should().BeTrue($"{edit} must keep the rest of the text");
            JToken.DeepEquals(Read(edited), Expected(Read(config.Text), edit)).Should().BeTrue($"{edit} must mean what was meant");
        }
    }

    private static ConfigEdit RandomEdit(Random random, GeneratedNode node, ConfigDocument document)
    {
        var isItem = document.Find(node.Path)!.Parent is JArray;
        return random.Next(4) switch
        {
            0 => new ConfigEdit(ConfigEditKind.Remove, node.Path),
            1 when !isItem => new ConfigEdit(ConfigEditKind.Rename, node.Path, NewName: $"new: {random.Next(100)}"),
            2 when document.Find(node.Path) is JObject { Count: > 0 } && node.Anchors.Count == 0 && !node.Path.EndsWith("download", StringComparison.Ordinal) =>
                new ConfigEdit(ConfigEditKind.Add, $"{node.Path}/added", RandomValue(random, 3)),
            _ => new ConfigEdit(ConfigEditKind.Replace, node.Path, RandomValue(random, 3)),
        };
    }

    private static JToken RandomValue(Random random, int depth) => random.Next(depth > 0 ? 5 : 3) switch
    {
        0 => new[] { "plain", "yes", "1:30", "012", "~", "", "a: b", "# no", "two\nlines\n", " lead", "[x]", "it's" }[random.Next(12)],
        1 => random.Next(1000),
        2 => $"text {random.Next(1000)}",
        3 => new JArray(Enumerable.Range(0, random.Next(4)).Select(_ => RandomValue(random, depth - 1))),
        _ => new JObject(Enumerable.Range(0, random.Next(4)).Select(index => new JProperty($"key {index}", RandomValue(random, depth - 1)))),
    };

    /// <summary>The pieces of the text that must stay.</summary>
    private static List<string> Outside(GeneratedConfig config, GeneratedNode node, ConfigEdit edit)
    {
        var regions = new List<GeneratedNode> { node };
        if (edit.Kind is ConfigEditKind.Replace or ConfigEditKind.Remove)
        {
            regions.AddRange(node.Anchors.Select(anchor => config.FirstUses[anchor]).Where(use => use.Start > node.End));
        }

        var pieces = new List<string>();
        var at = 0;
        foreach (var region in regions.OrderBy(region => region.Start))
        {
            pieces.Add(config.Text[at..region.Start]);
            at = region.End;
        }

        pieces.Add(config.Text[at..]);
        if (edit.Kind == ConfigEditKind.Remove)
        {
            // The indentation and the line end of the node itself go with it.
            pieces[0] = pieces[0].TrimEnd(' ');
            pieces[1] = pieces[1].Length == 0 ? "" : pieces[1][(pieces[1].IndexOf('\n') + 1)..];
            pieces[0] = pieces[^1].Length == 0 ? pieces[0].TrimEnd('\r', '\n') : pieces[0];
        }

        return pieces;
    }

    private static bool Holds(string text, List<string> pieces)
    {
        var at = pieces[0].Length;
        var holds = text.StartsWith(pieces[0], StringComparison.Ordinal) && text.EndsWith(pieces[^1], StringComparison.Ordinal);
        foreach (var piece in pieces.Skip(1).SkipLast(1))
        {
            var found = text.IndexOf(piece, Math.Min(at, text.Length), StringComparison.Ordinal);
            holds &= found >= 0;
            at = found + piece.Length;
        }

        return holds && at <= text.Length - pieces[^1].Length;
    }

    private static JToken Expected(JToken config, ConfigEdit edit)
    {
        var keys = ConfigPath.Split(edit.Path);
        var parent = keys.SkipLast(1).Aggregate(config, Child);
        var child = edit.Kind == ConfigEditKind.Add ? null : Child(parent, keys[^1]);
        var value = edit.Value is null ? null : Texts(edit.Value);
        switch (edit.Kind)
        {
            case ConfigEditKind.Add:
                parent[keys[^1]] = value;
                break;
            case ConfigEditKind.Replace:
                child!.Replace(value!);
                break;
            case ConfigEditKind.Remove:
                (child!.Parent as JProperty ?? child).Remove();
                break;
            default:
                child!.Parent!.Replace(new JProperty(edit.NewName!, child));
                break;
        }

        return config;
    }

    private static JToken Child(JToken node, string key) => node is JArray list ? list[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)] : node[key]!;

    private static JToken Texts(JToken value) => value switch
    {
        JObject mapping => new JObject(mapping.Properties().Select(property => new JProperty(property.Name, Texts(property.Value)))),
        JArray list => new JArray(list.Select(Texts)),
        _ => new JValue(value.ToString()),
    };

    /// <summary>YamlDotNet's own deserializer with its own merging; scalars as text.</summary>
    private static JToken Read(string text) => FromYaml(new DeserializerBuilder().Build()
        .Deserialize<object?>(new MergingParser(new Parser(new StringReader(text)))));

    private static JToken FromYaml(object? value) => value switch
    {
        IDictionary<object, object> mapping => new JObject(mapping.Select(pair => new JProperty((string)pair.Key, FromYaml(pair.Value)))),
        IEnumerable<object> list => new JArray(list.Select(FromYaml)),
        _ => new JValue(value?.ToString() ?? ""),
    };
}
