using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Http.Bodies;

/// <summary>Reads JSON as it was sent: dates and numbers stay as they are written, a member that stands twice is a mistake.</summary>
internal static class SentJson
{
    /// <summary>Reads a text that is one JSON value.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JToken Read(string text, LineInfoHandling lines = LineInfoHandling.Ignore)
    {
        using var reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = JsonConventions.MaxDepth,
        };
        var value = JToken.ReadFrom(reader, new JsonLoadSettings
        {
            DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
            LineInfoHandling = lines,
        });
        while (reader.Read())
        {
            if (reader.TokenType != JsonToken.Comment)
            {
                throw new JsonReaderException(
                    "there is more after the end of the JSON", reader.Path, reader.LineNumber, reader.LinePosition, null);
            }
        }

        return value;
    }
}
