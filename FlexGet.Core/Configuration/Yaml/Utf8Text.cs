using System.Text;
using FlexGet.Core.Schemas;

namespace FlexGet.Core.Configuration.Yaml;

/// <summary>Decodes files of a config; what an editor saved otherwise is told with what it probably is.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text.</summary>
    /// <exception cref="ConfigSyntaxException">It is no UTF-8.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string? file)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            var valid = bytes[..Math.Clamp(exception.Index, 0, bytes.Length)];
            var line = valid.Count((byte)'\n') + 1;
            var column = Encoding.UTF8.GetCharCount(valid[(valid.LastIndexOf((byte)'\n') + 1)..]) + 1;
            throw new ConfigSyntaxException(new ConfigError("", $"the file is not UTF-8: {Guess(exception)}", file, line, column));
        }
    }

    /// <summary>What it probably is, and what to do.</summary>
    public static string Guess(DecoderFallbackException exception) =>
        exception is { Index: <= 1, BytesUnknown: [0xFF or 0xFE, ..] }
            ? "it is UTF-16, which some editors of Windows call Unicode; save it as UTF-8"
            : "there is a character in another encoding, for instance that of Windows (1252) or ISO 8859-1; save it as UTF-8";
}
