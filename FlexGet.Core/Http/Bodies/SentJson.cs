using System.Text;
using System.Text.RegularExpressions;
using FlexGet.Core.Schemas;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Http.Bodies;

/// <summary>Reads JSON as it was sent: dates and numbers stay as they are written, a member that stands twice is a mistake.</summary>
internal static partial class SentJson
{
    private const char Mark = '\uFEFF';

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the body of a request; null when it is empty.</summary>
    /// <exception cref="BodyException">It is no JSON.</exception>
    public static async Task<JToken?> ReadBodyAsync(HttpContext context)
    {
        try
        {
            using var reader = new StreamReader(context.Request.Body, Strict, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
            var text = (await reader.ReadToEndAsync(context.RequestAborted)).TrimStart(Mark);
            return string.IsNullOrWhiteSpace(text) ? null : Read(text, LineInfoHandling.Load);
        }
        catch (JsonReaderException exception)
        {
            throw new BodyException(BodyErrors.OfSyntax(exception), isReadable: false);
        }
        catch (DecoderFallbackException)
        {
            throw new BodyException(new ConfigError("", "the body is not UTF-8"), isReadable: false);
        }
    }

    /// <summary>Reads a text that is one JSON value.</summary>
    /// <exception cref="JsonReaderException">It is not JSON.</exception>
    public static JToken Read(string text, LineInfoHandling lines = LineInfoHandling.Ignore)
    {
        JsonSyntax.Require(text);
        using var reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = JsonConventions.MaxDepth,
        };
        try
        {
            return JToken.ReadFrom(reader, new JsonLoadSettings
            {
                DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
                LineInfoHandling = lines,
            });
        }
        catch (JsonReaderException exception) when (Number().Match(exception.Message) is { Success: true } number)
        {
            throw new JsonReaderException(
                $"the number {number.Groups[1].Value} is out of range", exception.Path ?? "", exception.LineNumber, exception.LinePosition, exception);
        }
    }

    [GeneratedRegex("^Input string '(.*?)' is not a valid")]
    private static partial Regex Number();
}
