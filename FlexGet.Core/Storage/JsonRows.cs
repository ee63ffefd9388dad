using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FlexGet.Core.Storage;

/// <summary>
/// Many values for one statement: SQLite takes them apart with <c>json_each</c>, which is faster than a call for each row. Written by
/// hand, since a serializer that looks at types first costs more than the rows of a usual run.
/// </summary>
public static class JsonRows
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A JSON array for a parameter.</summary>
    /// <param name="values">Texts, whole numbers, yes or no, null, or rows (arrays) of them.</param>
    /// <exception cref="ArgumentException">A value is something else.</exception>
    public static string Of(IEnumerable<object?> values)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(buffer, Compact);
        Write(writer, values);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, IEnumerable<object?> values)
    {
        writer.WriteStartArray();
        foreach (var value in values)
        {
            switch (value)
            {
                case null:
                    writer.WriteNullValue();
                    break;
                case string text:
                    writer.WriteStringValue(text);
                    break;
                case long number:
                    writer.WriteNumberValue(number);
                    break;
                case int number:
                    writer.WriteNumberValue(number);
                    break;
                case bool flag:
                    writer.WriteNumberValue(flag ? 1 : 0);
                    break;
                case object?[] row:
                    Write(writer, row);
                    break;
                default:
                    throw new ArgumentException($"{value.GetType()} has no form in a row");
            }
        }

        writer.WriteEndArray();
    }
}
