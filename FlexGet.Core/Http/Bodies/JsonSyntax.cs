using System.Text;
using System.Text.Json;
using Newtonsoft.Json;

namespace FlexGet.Core.Http.Bodies;

/// <summary>
/// Checks that a text is JSON by the letter of RFC 8259. Newtonsoft's reader also takes names without quotes, comments, hexadecimal
/// numbers and more, each of which would silently mean something that other programs read otherwise.
/// </summary>
internal static class JsonSyntax
{
    private const string Place = " LineNumber: ";

    /// <exception cref="JsonReaderException">It is not, with the line and column.</exception>
    public static void Require(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = JsonConventions.MaxDepth });
        try
        {
            while (reader.Read())
            {
                // The whole text is read for its mistakes only.
            }
        }
        catch (System.Text.Json.JsonException exception)
        {
            var (line, at) = ((int)(exception.LineNumber ?? 0), (int)(exception.BytePositionInLine ?? 0));
            var start = StartOf(line, bytes);
            at = Math.Min(start + at, bytes.Length);
            throw new JsonReaderException(
                Told(exception.Message, reader.CurrentDepth, isEnd: at == bytes.Length),
                "",
                line + 1,
                Encoding.UTF8.GetCharCount(bytes, start, at - start) + 1,
                null);
        }
    }

    private static string Told(string message, int depth, bool isEnd)
    {
        if (depth >= JsonConventions.MaxDepth)
        {
            return $"it nests deeper than {JsonConventions.MaxDepth} levels";
        }

        var place = message.IndexOf(Place, StringComparison.Ordinal);
        return isEnd ? "it ends before it is complete" : place < 0 ? message : message[..place].Replace(" Change the reader options.", "", StringComparison.Ordinal);
    }

    private static int StartOf(int line, ReadOnlySpan<byte> bytes)
    {
        var start = 0;
        for (var left = line; left > 0 && bytes[start..].IndexOf((byte)'\n') is >= 0 and var end; left--)
        {
            start += end + 1;
        }

        return start;
    }
}
