using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FlexGet.Core.Configuration.Secrets;
using FlexGet.Core.Entries;
using FlexGet.Core.Storage;
using FlexGet.Core.Titles;

namespace FlexGet.Core.Executions.Records;

/// <summary>Writes the fields and traces of entries as compact JSON; one instance is used for all entries of a task.</summary>
internal sealed class EntryJson : IDisposable
{
    private const int MaxText = 16_384;
    private const int MaxDepth = 8;
    private const int MaxItems = 1000;

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _writer;
    private readonly Dictionary<string, bool> _secretNames = new(StringComparer.Ordinal);

    public EntryJson() =>
        _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The fields that have a value which JSON can say; lazy ones that are not evaluated yet are left out.</summary>
    public byte[] Fields(Entry entry)
    {
        Dictionary<string, string>? broken = null;
        string? at = null;
        while (true)
        {
            try
            {
                _writer.WriteStartObject();
                foreach (var name in entry.FieldNames)
                {
                    at = name;
                    WriteField(entry, name, broken);
                }

                _writer.WriteEndObject();
                return Take();
            }
            catch (Exception exception) when (at is not null && broken?.ContainsKey(at) != true)
            {
                // A value of a plugin's own type may throw when it is read; the record is worth more than the field.
                (broken ??= []).Add(at, $"(cannot be recorded: {exception.Message})");
                _writer.Reset();
                _buffer.ResetWrittenCount();
            }
        }
    }

    public byte[] Traces(Entry entry)
    {
        _writer.WriteStartArray();
        foreach (var trace in entry.Traces)
        {
            _writer.WriteStartObject();
            _writer.WriteString("phase"u8, trace.Phase);
            _writer.WriteString("plugin"u8, trace.Plugin);
            _writer.WriteString("operation"u8, trace.Operation);
            if (trace.Reason is null)
            {
                _writer.WriteNull("reason"u8);
            }
            else
            {
                _writer.WriteString("reason"u8, Text(trace.Reason));
            }

            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
        return Take();
    }

    public void Dispose() => _writer.Dispose();

    private void WriteField(Entry entry, string name, Dictionary<string, string>? broken)
    {
        if (broken?.GetValueOrDefault(name) is { } reason)
        {
            _writer.WriteString(name, Text(reason));
        }
        else if (entry.TryGet(name, out var value, evaluate: false) && IsWritable(value))
        {
            WriteMember(name, value, MaxDepth);
        }
    }

    private void WriteMember(string name, object? value, int depth)
    {
        if (!_secretNames.TryGetValue(name, out var isSecret))
        {
            _secretNames[name] = isSecret = SecretMask.IsSecretName(name);
        }

        _writer.WritePropertyName(name);
        Write(isSecret && value is not null ? SecretMask.Mask : value, depth);
    }

    private static bool IsWritable(object? value) =>
        value is null or string or bool or int or long or double or decimal or DateTimeOffset or DateTime or DateOnly or TimeSpan
            or Uri or Quality or IDictionary or IEnumerable or IConvertible;

    private static string Text(string text) => SecretMask.InText(text.Length > MaxText ? text[..MaxText] : text);

    private byte[] Take()
    {
        _writer.Flush();
        var json = _buffer.WrittenSpan.ToArray();
        _buffer.ResetWrittenCount();
        _writer.Reset();
        return json;
    }

    private void Write(object? value, int depth)
    {
        switch (value)
        {
            case null:
                _writer.WriteNullValue();
                break;
            case string text:
                _writer.WriteStringValue(Text(text));
                break;
            case bool flag:
                _writer.WriteBooleanValue(flag);
                break;
            case int or long or short or byte:
                _writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                _writer.WriteNumberValue(number);
                break;
            case decimal number:
                _writer.WriteNumberValue(number);
                break;
            case DateTimeOffset time:
                _writer.WriteStringValue(UtcTime.Format(time));
                break;
            case DateOnly date:
                _writer.WriteStringValue(date.ToString("O", CultureInfo.InvariantCulture));
                break;
            case DateTime time:
                _writer.WriteStringValue(time.ToString("O", CultureInfo.InvariantCulture));
                break;
            case IDictionary or IEnumerable when depth == 0:
                _writer.WriteStringValue("…");
                break;
            case IDictionary mapping:
                WriteMapping(mapping, depth);
                break;
            case IEnumerable list when value is not Quality:
                WriteList(list, depth);
                break;
            default:
                _writer.WriteStringValue(Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
                break;
        }
    }

    private void WriteMapping(IDictionary mapping, int depth)
    {
        _writer.WriteStartObject();
        foreach (DictionaryEntry item in mapping)
        {
            if (IsWritable(item.Value))
            {
                WriteMember(Convert.ToString(item.Key, CultureInfo.InvariantCulture) ?? "", item.Value, depth - 1);
            }
        }

        _writer.WriteEndObject();
    }

    private void WriteList(IEnumerable list, int depth)
    {
        _writer.WriteStartArray();
        foreach (var item in list.Cast<object?>().Where(IsWritable).Take(MaxItems))
        {
            Write(item, depth - 1);
        }

        _writer.WriteEndArray();
    }
}
