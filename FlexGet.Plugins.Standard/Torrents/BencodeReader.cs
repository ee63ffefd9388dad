using System.Buffers.Text;
using System.Text;

namespace FlexGet.Plugins.Standard.Torrents;

/// <summary>A mapping of a torrent file.</summary>
/// <param name="Values">By key; keys are bytes, each of which is one character here.</param>
/// <param name="Raw">The mapping as it stands in the file.</param>
internal sealed record BencodeMapping(IReadOnlyDictionary<string, object> Values, ReadOnlyMemory<byte> Raw)
{
    public object? this[string key] => Values.GetValueOrDefault(key);
}

/// <summary>
/// Reads the language of torrent files within limits: what comes from a stranger may be nested without end. Values are numbers
/// (long), texts (bytes), lists and mappings.
/// </summary>
internal sealed class BencodeReader
{
    private const int MaxDepth = 32;
    private const int MaxValues = 1_000_000;

    private readonly ReadOnlyMemory<byte> _text;
    private int _index;
    private int _values;

    private BencodeReader(ReadOnlyMemory<byte> text) => _text = text;

    /// <summary>Reads one value.</summary>
    /// <exception cref="FormatException">It is not what it should be, or beyond the limits; the message says what and where.</exception>
    public static object Read(ReadOnlyMemory<byte> text)
    {
        var reader = new BencodeReader(text);
        var value = reader.Value(0);
        return text.Span[reader._index..].Trim(" \r\n\t"u8).IsEmpty ? value : throw reader.Mistake("something follows the end");
    }

    private object Value(int depth)
    {
        if (depth > MaxDepth || ++_values > MaxValues)
        {
            throw Mistake(depth > MaxDepth ? $"more than {MaxDepth} levels" : $"more than {MaxValues:N0} values");
        }

        switch (Peek())
        {
            case (byte)'i':
                _index++;
                return Number((byte)'e');
            case (byte)'l':
                return List(depth);
            case (byte)'d':
                return Mapping(depth);
            case >= (byte)'0' and <= (byte)'9':
                return Text();
            default:
                throw Mistake($"unexpected byte {Peek()}");
        }
    }

    private List<object> List(int depth)
    {
        List<object> items = [];
        for (_index++; !TryEnd();)
        {
            items.Add(Value(depth + 1));
        }

        return items;
    }

    private BencodeMapping Mapping(int depth)
    {
        var start = _index;
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        for (_index++; !TryEnd();)
        {
            values[Encoding.Latin1.GetString(Text().Span)] = Value(depth + 1);
        }

        return new BencodeMapping(values, _text[start.._index]);
    }

    private ReadOnlyMemory<byte> Text()
    {
        var length = Number((byte)':');
        if (length < 0 || length > _text.Length - _index)
        {
            throw Mistake($"a text of {length} bytes does not fit");
        }

        var text = _text.Slice(_index, (int)length);
        _index += (int)length;
        return text;
    }

    private long Number(byte end)
    {
        var rest = _text.Span[_index..];
        if (!Utf8Parser.TryParse(rest, out long number, out var length) || length >= rest.Length || rest[length] != end)
        {
            throw Mistake("expected a number");
        }

        _index += length + 1;
        return number;
    }

    private bool TryEnd()
    {
        if (Peek() != 'e')
        {
            return false;
        }

        _index++;
        return true;
    }

    private byte Peek() => _index < _text.Length ? _text.Span[_index] : throw Mistake("the end is missing");

    private FormatException Mistake(string message) => new($"{message}, at byte {_index}");
}
