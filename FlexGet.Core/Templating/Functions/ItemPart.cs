using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Functions;

/// <summary>What a filter looks at in the items of a list.</summary>
internal static class ItemPart
{
    /// <summary>An item, or what its attribute leads to: <c>a.b.0</c>.</summary>
    public static object? Of(object? item, object? attribute, object? fallback = null)
    {
        item = Plain.Of(item);
        if (attribute is null)
        {
            return item;
        }

        foreach (var name in attribute is string path ? path.Split('.') : [attribute.ToString() ?? ""])
        {
            item = long.TryParse(name, out var index) ? Members.Item(item, index) : Members.Get(item, name);
            if (item is Undefined undefined)
            {
                return fallback ?? throw undefined.Error();
            }
        }

        return item;
    }
}
