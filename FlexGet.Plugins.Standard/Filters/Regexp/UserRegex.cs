using System.Text.RegularExpressions;

namespace FlexGet.Plugins.Standard.Filters.Regexp;

/// <summary>Regular expressions that users write: searched in any case, interpreted, and stopped when they take too long.</summary>
internal static class UserRegex
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    /// <exception cref="ArgumentException">The text is no regular expression.</exception>
    public static Regex Make(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout);

    /// <summary>Why the text is no regular expression; null when it is one.</summary>
    public static string? Complaint(string pattern)
    {
        try
        {
            Make(pattern);
            return null;
        }
        catch (ArgumentException error)
        {
            return $"'{pattern}' is no regular expression: {error.Message}";
        }
    }
}
