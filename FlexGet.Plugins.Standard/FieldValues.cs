using System.Collections;
using System.Globalization;

namespace FlexGet.Plugins.Standard;

/// <summary>Values of fields where a text is needed: any input may put anything into any field.</summary>
internal static class FieldValues
{
    /// <summary>What is in it, for lists too: the name of their type would make all of them equal.</summary>
    public static string TextOf(object? value) => value switch
    {
        string text => text,
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(TextOf)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
