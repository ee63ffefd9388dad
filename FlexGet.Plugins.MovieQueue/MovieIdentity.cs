using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FlexGet.Core;

namespace FlexGet.Plugins.MovieQueue;

/// <summary>What two movies are compared by: ids, or without a common one the name and year.</summary>
/// <param name="Name">The title in its normal form; null when it is not known.</param>
/// <param name="Year">The year; null when it is not known.</param>
/// <param name="ImdbId">For instance tt0133093.</param>
/// <param name="TmdbId">The number at themoviedb.org.</param>
internal sealed partial record MovieIdentity(string? Name, int? Year, string? ImdbId, long? TmdbId)
{
    public static MovieIdentity Of(string? title, int? year, string? imdbId, long? tmdbId)
    {
        var ending = YearAtTheEnd().Match(title ?? "");
        if (title is not null && ending.Success)
        {
            var stated = int.Parse(ending.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            title = year is null || year == stated ? title[..ending.Index] : title;
            year ??= stated;
        }

        return new MovieIdentity(title is null ? null : Normal(title), year, imdbId, tmdbId);
    }

    /// <summary>True when an id that both have is equal; null when there is none.</summary>
    public bool? HasIdOf(MovieIdentity other) =>
        ImdbId is not null && other.ImdbId is not null ? ImdbId == other.ImdbId
        : TmdbId is not null && other.TmdbId is not null ? TmdbId == other.TmdbId
        : null;

    /// <summary>True when both are one movie.</summary>
    public bool IsSameAs(MovieIdentity other) =>
        HasIdOf(other) ?? (Name is not null && Name == other.Name && Year == other.Year);

    /// <summary>Lower case without accents, punctuation and double spaces; an ampersand is and.</summary>
    private static string Normal(string title)
    {
        var normal = new StringBuilder(title.Length);
        var text = title.Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase).Replace("&", " and ", StringComparison.Ordinal);
        foreach (var letter in Accents.Remove(text))
        {
            if (char.IsLetterOrDigit(letter))
            {
                normal.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is not ('\'' or '\u2019') && normal.Length > 0 && normal[^1] != ' ')
            {
                normal.Append(' ');
            }
        }

        return normal.ToString().TrimEnd();
    }

    [GeneratedRegex(@"\s*\((\d{4})\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex YearAtTheEnd();
}
