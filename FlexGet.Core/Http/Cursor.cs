using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace FlexGet.Core.Http;

/// <summary>A place in a sorted list: the sort value and the id of its last row.</summary>
internal sealed record Cursor(string SortBy, object? Value, long Id)
{
    public string Encode() => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(new[] { SortBy, Value, Id }));

    /// <summary>Null when the text is no cursor for this order.</summary>
    public static Cursor? Decode(string text, string sortBy)
    {
        try
        {
            var parts = JsonDocument.Parse(Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text))).RootElement;
            if (parts.GetArrayLength() != 3 || parts[0].GetString() != sortBy)
            {
                return null;
            }

            object? value = parts[1].ValueKind switch
            {
                JsonValueKind.String => parts[1].GetString(),
                JsonValueKind.Number => parts[1].TryGetInt64(out var whole) ? whole : parts[1].GetDouble(),
                _ => null,
            };
            return new Cursor(sortBy, value, parts[2].GetInt64());
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
