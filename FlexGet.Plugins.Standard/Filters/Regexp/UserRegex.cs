using System.Text.RegularExpressions;
using FlexGet.Core.Schemas.Regexes;

namespace FlexGet.Plugins.Standard.Filters.Regexp;

/// <summary>Regular expressions that users write as keys, which the binder takes for text.</summary>
internal static class UserRegex
{
    /// <exception cref="ArgumentException">The text is no regular expression.</exception>
    public static Regex Make(string pattern) => ConfigRegex.Create(pattern);

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
            return $"'{pattern}' is {error.Message}";
        }
    }
}
