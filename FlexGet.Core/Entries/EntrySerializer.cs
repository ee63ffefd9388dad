using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FlexGet.Core.Entries;

/// <summary>
/// Entries as text, for memories that bring them back in later runs. Kept are the fields whose names do not begin with <c>_</c> and
/// whose values are text, numbers, yes or no, nothing, times, qualities, entries, or lists and mappings of these. Lazy fields are
/// not evaluated and not kept: the phase metainfo adds them anew when the entry is back in a task. The verdict is not kept.
/// </summary>
public static class EntrySerializer
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The entry as JSON.</summary>
    public static string Serialize(Entry entry) => Serialize(entry.Values);

    /// <summary>Makes an undecided entry from what <see cref="Serialize(Entry)"/> wrote.</summary>
    /// <exception cref="FormatException">The text is nothing of that kind.</exception>
    public static Entry Deserialize(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return EntryValueReader.ReadEntry(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException($"this is no stored entry: {exception.Message}", exception);
        }
    }

    internal static string Serialize(IEnumerable<KeyValuePair<string, object?>> fields)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            EntryValueWriter.WriteFields(writer, fields);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
