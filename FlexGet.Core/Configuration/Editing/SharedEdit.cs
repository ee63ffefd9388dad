using FlexGet.Core.Http;
using FlexGet.Core.Schemas;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>
/// An edit of what an alias or a merge key brings: the place gets a value of its own, so that the other users of the anchor keep theirs.
/// </summary>
internal static class SharedEdit
{
    /// <summary>The same edit in terms of the text; null when neither alias nor merge key is on the way.</summary>
    /// <param name="document">The document.</param>
    /// <param name="edit">What is wanted.</param>
    /// <param name="node">The last node of the path that stands in the text.</param>
    /// <param name="rest">The keys of the path below it.</param>
    public static ConfigEdit? Rewrite(ConfigDocument document, ConfigEdit edit, SyntaxNode? node, IReadOnlyList<string> rest)
    {
        var keys = ConfigPath.Split(edit.Path);
        var above = PathOf(keys.Take(keys.Count - rest.Count));
        if (node is SyntaxAlias)
        {
            var copy = Copy(document, above);
            Apply(copy, rest, edit);
            return new ConfigEdit(ConfigEditKind.Replace, above, copy);
        }

        var below = ConfigPath.Append(above, rest[0]);
        if (node is not SyntaxMapping mapping || mapping.Merge is null || document.Find(below) is null)
        {
            return null;
        }

        if (rest.Count > 1)
        {
            var copy = Copy(document, below);
            Apply(copy, [.. rest.Skip(1)], edit);
            return new ConfigEdit(ConfigEditKind.Add, below, copy);
        }

        return edit.Kind switch
        {
            ConfigEditKind.Replace => edit with { Kind = ConfigEditKind.Add },
            ConfigEditKind.Add => throw ConfigDocument.Taken(edit.Path),
            _ => throw new ProblemException(409, $"{edit.Path} comes from a merge key (<<); change the mapping that it names"),
        };
    }

    private static JToken Copy(ConfigDocument document, string path) =>
        document.Find(path)?.DeepClone() ?? throw ConfigDocument.Missing(path);

    private static string PathOf(IEnumerable<string> keys) => keys.Aggregate("", ConfigPath.Append);

    private static void Apply(JToken root, IReadOnlyList<string> keys, ConfigEdit edit)
    {
        var parent = keys.SkipLast(1).Aggregate((JToken?)root, ConfigDocument.Child);
        var child = parent is null ? null : ConfigDocument.Child(parent, keys[^1]);
        switch (edit.Kind)
        {
            case ConfigEditKind.Add when parent is JArray list && keys[^1] == "-":
                list.Add(ConfigDocument.ValueOf(edit));
                break;
            case ConfigEditKind.Add when parent is JObject mapping:
                if (!mapping.TryAdd(keys[^1], ConfigDocument.ValueOf(edit)))
                {
                    throw ConfigDocument.Taken(edit.Path);
                }

                break;
            case ConfigEditKind.Replace when child is not null:
                child.Replace(ConfigDocument.ValueOf(edit));
                break;
            case ConfigEditKind.Remove when child is not null:
                (child.Parent as JProperty ?? child).Remove();
                break;
            case ConfigEditKind.Rename when child?.Parent is JProperty property && edit.NewName is not null:
                if (parent?[edit.NewName] is not null)
                {
                    throw ConfigDocument.Taken(edit.Path);
                }

                property.Replace(new JProperty(edit.NewName, child));
                break;
            default:
                throw ConfigDocument.Missing(edit.Path);
        }
    }
}
