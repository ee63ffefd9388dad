using System.Text.RegularExpressions;

namespace FlexGet.Core.Schemas;

/// <summary>Regular expressions of the config: without regard to case, interpreted, with a limit on their time.</summary>
internal static class ConfigRegex
{
    private const int MaxLength = 1000;
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    /// <summary>Makes the regex.</summary>
    /// <exception cref="ArgumentException">It is wrong or too long; the message says where.</exception>
    public static Regex Create(string pattern) => pattern.Length > MaxLength
        ? throw new ArgumentException($"a regular expression may have {MaxLength} characters at most, this has {pattern.Length}")
        : new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout);
}
