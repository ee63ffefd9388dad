using FlexGet.Core.Http;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>The changes of the text that give a key another name.</summary>
internal static class RenameText
{
    /// <exception cref="ProblemException">422 for an item of a list, 409 when the name is taken.</exception>
    public static void Check(ConfigDocument document, Place place, string path, string name)
    {
        if (place.Slot.Key is null)
        {
            throw new ProblemException(422, $"{path} is an item of a list and has no name");
        }

        var sibling = ConfigPath.Append(path[..path.LastIndexOf('/')], name);
        if (name != place.Slot.Name && document.Find(sibling) is not null)
        {
            throw ConfigDocument.Taken(sibling);
        }
    }

    public static IReadOnlyList<TextChange> Changes(Place place, string name)
    {
        var key = place.Slot.Key!; // checked before
        return [new TextChange(key.Content, key.End, ScalarText.WriteKey(name, place.Parent.IsFlow))];
    }
}
