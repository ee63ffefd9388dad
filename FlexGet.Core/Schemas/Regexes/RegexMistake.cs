using System.Text.RegularExpressions;

namespace FlexGet.Core.Schemas.Regexes;

/// <summary>Says what is wrong with a pattern, and where in the text that the user wrote.</summary>
internal static class RegexMistake
{
    public static ArgumentException At(int index, string message) =>
        new($"not a regular expression: {message} at character {index + 1}");

    public static string Explain(RegexParseException exception, TranslatedPattern pattern)
    {
        var message = exception.Error switch
        {
            RegexParseError.InsufficientClosingParentheses => "a \"(\" is never closed",
            RegexParseError.InsufficientOpeningParentheses => "a \")\" has no \"(\"",
            RegexParseError.UnterminatedBracket => "a \"[\" is never closed",
            RegexParseError.QuantifierAfterNothing => "there is nothing to repeat",
            RegexParseError.NestedQuantifiersNotParenthesized => "a repetition is repeated",
            RegexParseError.ReversedQuantifierRange => "the smallest count of a repetition is larger than its largest",
            RegexParseError.ReversedCharacterRange => "a range of characters ends before it begins",
            _ => Reason(exception.Message),
        };
        // .NET points behind the mistake.
        return At(pattern.OriginOf(exception.Offset - 1), message).Message;
    }

    /// <summary>.NET's message without the pattern and offset before it, which are those of the translation.</summary>
    private static string Reason(string message)
    {
        var separator = message.LastIndexOf(". ", StringComparison.Ordinal);
        return (separator < 0 ? message : message[(separator + 2)..]).TrimEnd('.');
    }
}
