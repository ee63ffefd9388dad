using System.Collections;
using System.Globalization;
using System.Text.Json;
using FlexGet.Core.Storage;
using FlexGet.Core.Titles;

namespace FlexGet.Core.Executions.Records;

/// <summary>Writes the values of fields as JSON, with secrets masked and within bounds of length, depth and number.</summary>
internal sealed class JsonValues(Utf8JsonWriter writer)
{
    private const int MaxText = 16_384;
    private const int MaxDepth = 8;
    private const int MaxItems = 1000;

    private readonly Dictionary<string, bool> _secretNames = new(StringComparer.Ordinal);

    public void WriteMember(string name, object? value) => WriteMember(name, value, MaxDepth);

    public static bool IsWritable(object? value) =>
        value is null or string or bool or int or long or double or decimal or DateTimeOffset or DateTime or DateOnly or TimeSpan
            or Uri or Quality or IDictionary or IEnumerable or IConvertible;

    public static string Text(string text) => SecretMask.InText(text.Length > MaxText ? text[..MaxText] : text);

    private void WriteMember(string name, object? value, int depth)
    {
        if (!_secretNames.TryGetValue(name, out var isSecret))
        {
            _secretNames[name] = isSecret = SecretMask.IsSecretName(name);
        }

        writer.WritePropertyName(name);
        Write(isSecret && value is not null ? SecretMask.Mask : value, depth);
    }

    private void Write(object? value, int depth)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(Text(text));
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or long or short or byte:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case DateTimeOffset time:
                writer.WriteStringValue(UtcTime.Format(time));
                break;
            case DateOnly date:
                writer.WriteStringValue(date.ToString("O", CultureInfo.InvariantCulture));
                break;
            case DateTime time:
                writer.WriteStringValue(time.ToString("O", CultureInfo.InvariantCulture));
                break;
            case IDictionary or IEnumerable when depth == 0:
                writer.WriteStringValue("…");
                break;
            case IDictionary mapping:
                WriteMapping(mapping, depth);
                break;
            case IEnumerable list when value is not Quality:
                WriteList(list, depth);
                break;
            default:
                writer.WriteStringValue(Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
                break;
        }
    }

    private void WriteMapping(IDictionary mapping, int depth)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry item in mapping)
        {
            if (IsWritable(item.Value))
            {
                WriteMember(Convert.ToString(item.Key, CultureInfo.InvariantCulture) ?? "", item.Value, depth - 1);
            }
        }

        writer.WriteEndObject();
    }

    private void WriteList(IEnumerable list, int depth)
    {
        writer.WriteStartArray();
        foreach (var item in list.Cast<object?>().Where(IsWritable).Take(MaxItems))
        {
            Write(item, depth - 1);
        }

        writer.WriteEndArray();
    }
}
