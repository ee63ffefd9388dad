using FlexGet.Core.Schemas;
using YamlDotNet.Core.Events;

namespace FlexGet.Core.Configuration.Yaml;

/// <summary>The anchors so far; aliases share their nodes.</summary>
internal sealed class YamlAnchors(YamlPlaces places)
{
    private readonly Dictionary<string, YamlItem> _items = new(StringComparer.Ordinal);

    /// <summary>Its collection begins here and has no node yet.</summary>
    public void Begin(string name) => _items[name] = default;

    public void Set(string name, in YamlItem item) => _items[name] = item;

    public YamlItem Find(AnchorAlias alias)
    {
        var name = alias.Value.Value;
        if (!_items.TryGetValue(name, out var item))
        {
            var suggestion = Suggestion.For(name, _items.Keys);
            throw places.Error(
                alias.Start,
                $"the alias *{name} has no anchor &{name} before it; a text that begins with \"*\" has to be in quotes",
                suggestion is null ? null : "*" + suggestion);
        }

        return item.Node is null ? throw places.Error(alias.Start, $"the alias *{name} stands inside its own anchor &{name}") : item;
    }
}
