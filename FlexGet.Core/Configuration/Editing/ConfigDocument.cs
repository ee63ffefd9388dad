using System.Globalization;
using FlexGet.Core.Http;
using FlexGet.Core.Schemas;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>
/// The text of a config and what it says. An edit makes a new document in which only the text of the edited node differs; the
/// new text is read again and must say what was meant, so that an edit is either right or refused.
/// </summary>
internal sealed class ConfigDocument
{
    private JToken? _json;

    private ConfigDocument(string text)
    {
        Text = text;
        Root = SyntaxReader.Read(text);
        Style = YamlStyle.Of(text, Root);
    }

    public string Text { get; }

    public SyntaxNode? Root { get; }

    public YamlStyle Style { get; }

    /// <exception cref="ConfigSyntaxException">The text is no single YAML document.</exception>
    public static ConfigDocument Parse(string text) => new(text);

    /// <summary>The whole config as the user wrote it, aliases and merge keys resolved; not to be changed.</summary>
    public JToken ToJson() => _json ??= new MeaningJson().Convert(Meaning.Of(Root));

    /// <summary>The value at a JSON pointer; null when there is none.</summary>
    public JToken? Find(string path) => ConfigPath.Split(path).Aggregate<string, JToken?>(ToJson(), Child);

    internal static JToken? Child(JToken? node, string key) => node switch
    {
        JObject mapping => mapping[key],
        JArray list => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count ? list[index] : null,
        _ => null,
    };

    /// <exception cref="ProblemException">404 for a path that leads nowhere, 409 when a name is taken or an anchor is in the way.</exception>
    public ConfigDocument Apply(ConfigEdit edit) => Apply(edit, isOverride: false);

    internal static ProblemException Missing(string path) => new(404, $"there is no {path} in the config");

    internal static ProblemException Taken(string path) => new(409, $"{path} exists already");

    internal static JToken ValueOf(ConfigEdit edit) => edit.Value ?? JValue.CreateNull();

    /// <param name="edit">The change.</param>
    /// <param name="isOverride">True for a key that is added over one of a merge key.</param>
    private ConfigDocument Apply(ConfigEdit edit, bool isOverride)
    {
        var keys = ConfigPath.Split(edit.Path);
        if (keys.Count == 0)
        {
            throw new ProblemException(422, "the config as a whole cannot be edited; name a section");
        }

        var (place, matched) = Place.Follow(Root, keys);
        if (place is not null && matched == keys.Count)
        {
            return ApplyTo(place, edit);
        }

        IReadOnlyList<string> rest = [.. keys.Skip(matched)];
        var node = place is null ? Root : place.Slot.Value;
        var rewritten = isOverride ? null : SharedEdit.Rewrite(this, edit, node, rest);
        return rewritten is not null ? Apply(rewritten, isOverride: true)
            : edit.Kind == ConfigEditKind.Add ? AddTo(place, edit, rest)
            : throw Missing(edit.Path);
    }

    private ConfigDocument ApplyTo(Place place, ConfigEdit edit)
    {
        var meant = Meaning.Of(Root);
        switch (edit.Kind)
        {
            case ConfigEditKind.Replace:
                MeantEdit.Replace(meant, place, Meaning.Of(ValueOf(edit)));
                return FirstRight(edit, meant, ReplaceText.Candidates(this, place, ValueOf(edit)));
            case ConfigEditKind.Remove:
                MeantEdit.Remove(meant, place);
                return FirstRight(edit, meant, RemoveText.Candidates(this, place));
            case ConfigEditKind.Rename:
                var name = edit.NewName ?? throw new ProblemException(422, $"the new name of {edit.Path} is missing");
                RenameText.Check(this, place, edit.Path, name);
                MeantEdit.Rename(meant, place, name);
                return FirstRight(edit, meant, [RenameText.Changes(place, name)]);
            default:
                throw Taken(edit.Path);
        }
    }

    private ConfigDocument AddTo(Place? place, ConfigEdit edit, IReadOnlyList<string> rest)
    {
        var value = rest.Skip(1).Reverse().Aggregate(ValueOf(edit), (inner, key) => key == "-" ? new JArray(inner) : new JObject { [key] = inner });
        var node = place is null ? Root : place.Slot.Value;
        var isEmpty = node is null or SyntaxCollection { Slots.Count: 0 } or SyntaxScalar { Anchor: null, Tag: null, Text: "" or "~" or "null", Style: YamlDotNet.Core.ScalarStyle.Plain };
        if (isEmpty)
        {
            JToken whole = rest[0] == "-" ? new JArray(value) : new JObject { [rest[0]] = value };
            if (place is not null)
            {
                return ApplyTo(place, new ConfigEdit(ConfigEditKind.Replace, edit.Path, whole));
            }

            return FirstRight(edit, Meaning.Of(whole), [AddText.ToEmptyDocument(this, rest[0], value)]);
        }

        if (node is not SyntaxCollection collection || (collection is SyntaxSequence != (rest[0] == "-")))
        {
            throw Missing(edit.Path);
        }

        var meant = Meaning.Of(Root);
        MeantEdit.Add(meant, place, rest[0], Meaning.Of(value));
        return FirstRight(edit, meant, AddText.Candidates(this, place, collection, rest[0], value));
    }

    private ConfigDocument FirstRight(ConfigEdit edit, Meaning meant, IEnumerable<IReadOnlyList<TextChange>> candidates)
    {
        foreach (var changes in candidates)
        {
            try
            {
                var document = new ConfigDocument(TextChange.Apply(Text, changes));
                if (Meaning.AreEqual(meant, Meaning.Of(document.Root)))
                {
                    return document;
                }
            }
            catch (ConfigSyntaxException)
            {
                // Not this way; the next candidate, or none.
            }
        }

        throw AnchorMove.Refusal(this, edit)
            ?? new ProblemException(409, $"{edit.Path} cannot be changed without touching other parts of the file; edit the file itself");
    }
}
