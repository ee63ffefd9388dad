using System.Collections;
using System.Globalization;
using System.Text.Json;
using FlexGet.Core.Titles;

namespace FlexGet.Core.Entries;

/// <summary>Writes values so that their types come back: what JSON has no form for is an object with one member that names its type.</summary>
internal static class EntryValueWriter
{
    /// <summary>Deeper values are cut: a list may contain itself.</summary>
    private const int MaxDepth = 16;

    public static void WriteFields(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> fields) => WriteFields(writer, fields, MaxDepth);

    private static void WriteFields(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> fields, int depth)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in fields)
        {
            if (!name.StartsWith('_') && IsWritable(value))
            {
                writer.WritePropertyName(name);
                Write(writer, value, depth);
            }
        }

        writer.WriteEndObject();
    }

    private static bool IsWritable(object? value) =>
        value is null or string or bool or int or long or double or decimal or DateTimeOffset or DateTime or DateOnly or TimeSpan
            or Uri or Quality or Entry or IDictionary or IEnumerable;

    private static void Write(Utf8JsonWriter writer, object? value, int depth)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or long:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case Uri url:
                writer.WriteStringValue(url.OriginalString);
                break;
            case Entry entry when depth > 0:
                writer.WriteStartObject();
                writer.WritePropertyName(ValueTypes.Entry);
                WriteFields(writer, entry.Values, depth - 1);
                writer.WriteEndObject();
                break;
            case IDictionary mapping when depth > 0:
                WriteMapping(writer, mapping, depth - 1);
                break;
            case IEnumerable list when depth > 0:
                WriteList(writer, list, depth - 1);
                break;
            default:
                WriteTyped(writer, value);
                break;
        }
    }

    private static void WriteTyped(Utf8JsonWriter writer, object? value)
    {
        if (ValueTypes.TextOf(value) is var (type, text))
        {
            writer.WriteStartObject();
            writer.WriteString(type, text);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static void WriteMapping(Utf8JsonWriter writer, IDictionary mapping, int depth)
    {
        // Wrapped, so that a key of the user's can never be taken for the name of a type.
        writer.WriteStartObject();
        writer.WriteStartObject(ValueTypes.Mapping);
        foreach (DictionaryEntry item in mapping)
        {
            if (IsWritable(item.Value))
            {
                writer.WritePropertyName(Convert.ToString(item.Key, CultureInfo.InvariantCulture) ?? "");
                Write(writer, item.Value, depth);
            }
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, IEnumerable list, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            if (IsWritable(item))
            {
                Write(writer, item, depth);
            }
        }

        writer.WriteEndArray();
    }
}
