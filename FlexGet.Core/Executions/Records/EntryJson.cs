using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using FlexGet.Core.Entries;

namespace FlexGet.Core.Executions.Records;

/// <summary>Writes the fields and traces of entries as compact JSON; one instance is used for all entries of a task.</summary>
internal sealed class EntryJson : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _writer;
    private readonly JsonValues _values;

    public EntryJson()
    {
        _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _values = new JsonValues(_writer);
    }

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
                _writer.WriteString("reason"u8, JsonValues.Text(trace.Reason));
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
            _writer.WriteString(name, JsonValues.Text(reason));
        }
        else if (entry.TryGet(name, out var value, evaluate: false) && JsonValues.IsWritable(value))
        {
            _values.WriteMember(name, value);
        }
    }

    private byte[] Take()
    {
        _writer.Flush();
        var json = _buffer.WrittenSpan.ToArray();
        _buffer.ResetWrittenCount();
        _writer.Reset();
        return json;
    }
}
