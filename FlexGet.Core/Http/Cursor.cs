using System.Text;
using System.Text.Json;
using FlexGet.Core.Schemas;
using Microsoft.AspNetCore.WebUtilities;

namespace FlexGet.Core.Http;

/// <summary>A place in a sorted list: the sort value and the id of its last row.</summary>
/// <param name="Order">What the list is sorted by, and in which direction.</param>
/// <param name="Value">The sort value; null also when it is too long for a link.</param>
/// <param name="Id">The id.</param>
/// <param name="IsLong">True when the value must be looked up by the id.</param>
internal sealed record Cursor(string Order, object? Value, long Id, bool IsLong = false)
{
    /// <summary>Proxies take lines of some thousand bytes, and each character may become many.</summary>
    private const int MaxText = 100;

    public static Cursor At(string order, object? value, long id) =>
        value is string { Length: > MaxText } ? new Cursor(order, null, id, IsLong: true) : new Cursor(order, value, id);

    /// <summary>Where the page that is asked for begins; null when it is asked for by its number.</summary>
    /// <exception cref="ProblemException">400 for a text that is no cursor of this order, and for a page beside it.</exception>
    public static Cursor? Of(ListQuery query, string order)
    {
        if (query.After is null)
        {
            return null;
        }

        return query.Page > 1
            ? throw Wrong("/page", "page and after exclude each other: after is the place where the page begins")
            : Decode(query.After, order) ?? throw Wrong("/after", "after is not a cursor of this list in this order");
    }

    public string Encode() => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(new[] { Order, Value, Id, IsLong }));

    private static ProblemException Wrong(string path, string message) => new(400, message) { Errors = [new ConfigError(path, message)] };

    private static Cursor? Decode(string text, string order)
    {
        try
        {
            var parts = JsonDocument.Parse(Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text))).RootElement;
            if (parts.GetArrayLength() != 4 || parts[0].GetString() != order)
            {
                return null;
            }

            object? value = parts[1].ValueKind switch
            {
                JsonValueKind.String => parts[1].GetString(),
                JsonValueKind.Number => parts[1].TryGetInt64(out var whole) ? whole : parts[1].GetDouble(),
                _ => null,
            };
            return new Cursor(order, value, parts[2].GetInt64(), parts[3].GetBoolean());
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
