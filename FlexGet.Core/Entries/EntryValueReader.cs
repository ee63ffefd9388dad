using System.Text.Json;

namespace FlexGet.Core.Entries;

/// <summary>Reads what <see cref="EntryValueWriter"/> wrote.</summary>
internal static class EntryValueReader
{
    public static Entry ReadEntry(JsonElement fields)
    {
        var entry = new Entry(TextOf(fields, EntryFields.Title), TextOf(fields, EntryFields.Url));
        foreach (var field in fields.EnumerateObject())
        {
            entry[field.Name] = Read(field.Value);
        }

        return entry;
    }

    private static string TextOf(JsonElement fields, string name) =>
        fields.GetProperty(name).GetString() ?? throw new FormatException($"a stored entry has no {name}");

    private static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? (object)whole : value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => value.EnumerateArray().Select(Read).ToList(),
        JsonValueKind.Object => ReadTyped(value.EnumerateObject().First()),
        JsonValueKind.Null or JsonValueKind.Undefined or _ => null,
    };

    private static object? ReadTyped(JsonProperty typed) => typed.Name switch
    {
        ValueTypes.Entry => ReadEntry(typed.Value),
        ValueTypes.Mapping => typed.Value.EnumerateObject().ToDictionary(item => item.Name, item => Read(item.Value), StringComparer.Ordinal),
        _ => ValueTypes.ValueOf(typed.Name, typed.Value.GetString() ?? ""),
    };
}
