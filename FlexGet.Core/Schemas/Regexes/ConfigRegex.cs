using System.Text.RegularExpressions;

namespace FlexGet.Core.Schemas.Regexes;

/// <summary>
/// Regular expressions that users write: in Python's syntax, without regard to case unless said otherwise, interpreted, and with a
/// limit on the time of each match.
/// </summary>
public static class ConfigRegex
{
    private const int MaxLength = 1000;
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    /// <summary>Makes the regex.</summary>
    /// <param name="pattern">Python's syntax.</param>
    /// <param name="isCaseSensitive">True where upper and lower case differ.</param>
    /// <exception cref="ArgumentException">The pattern is wrong, too long or uses what cannot be translated; the message says where.</exception>
    public static Regex Create(string pattern, bool isCaseSensitive = false)
    {
        if (pattern.Length > MaxLength)
        {
            throw new ArgumentException($"not a regular expression that can be used: it has {pattern.Length} characters, {MaxLength} at most are allowed");
        }

        var translated = PythonPattern.Translate(pattern);
        var options = RegexOptions.CultureInvariant | (isCaseSensitive ? RegexOptions.None : RegexOptions.IgnoreCase);
        try
        {
            return new PythonRegex(pattern, translated.Text, options, MatchTimeout);
        }
        catch (RegexParseException exception)
        {
            throw new ArgumentException(RegexMistake.Explain(exception, translated), exception);
        }
    }
}
