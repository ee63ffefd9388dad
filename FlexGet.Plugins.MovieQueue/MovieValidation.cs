using System.Text.RegularExpressions;
using FlexGet.Core.Http;
using FlexGet.Core.Schemas;
using FlexGet.Core.Titles;

namespace FlexGet.Plugins.MovieQueue;

/// <summary>Checks what is sent for a movie, and fills in what was left out.</summary>
internal static partial class MovieValidation
{
    private const int FirstYear = 1870;
    private const int LastYear = 2200;

    /// <summary>The details as they are stored.</summary>
    /// <exception cref="ProblemException">422 with every mistake.</exception>
    public static MovieDetails Complete(MovieDetails sent)
    {
        var errors = Check(sent, out var details);
        return errors.Count == 0
            ? details
            : throw new ProblemException(422, string.Join("; ", errors.Select(error => error.Message))) { Errors = errors };
    }

    /// <summary>What is wrong with the details, and the details as they are stored when nothing is.</summary>
    public static IReadOnlyList<ConfigError> Check(MovieDetails sent, out MovieDetails details)
    {
        details = sent with
        {
            Title = string.IsNullOrWhiteSpace(sent.Title) ? null : sent.Title.Trim(),
            ImdbId = sent.ImdbId is { } id ? IdOf(id) : null,
            Year = sent.Year ?? sent.Identity.Year,
            Quality = string.IsNullOrWhiteSpace(sent.Quality) ? QualityRequirements.Any.Text : sent.Quality,
            QueueName = string.IsNullOrWhiteSpace(sent.QueueName) ? Movie.DefaultQueue : sent.QueueName,
        };
        return [.. Errors(details)];
    }

    public static bool IsImdbId(string text) => ImdbId().IsMatch(text);

    /// <summary>People copy the address of the page.</summary>
    private static string IdOf(string text) => ImdbPage().Match(text) is { Success: true } page ? page.Groups["id"].Value : text.Trim();

    private static IEnumerable<ConfigError> Errors(MovieDetails details)
    {
        if (details is { Title: null, ImdbId: null, TmdbId: null })
        {
            yield return new ConfigError("", "a movie needs a title, an imdb_id or a tmdb_id");
        }

        if (details.Year is < FirstYear or > LastYear)
        {
            yield return new ConfigError("/year", $"{details.Year} is not a year; expected {FirstYear} to {LastYear}");
        }

        if (details.ImdbId is { } imdbId && !IsImdbId(imdbId))
        {
            yield return new ConfigError("/imdb_id", $"'{imdbId}' is not an id of IMDb; expected tt and digits, for instance tt0133093");
        }

        if (details.TmdbId is <= 0)
        {
            yield return new ConfigError("/tmdb_id", $"{details.TmdbId} is not an id of TMDb; expected a positive number");
        }

        // Complete has filled in a quality.
        if (!QualityRequirements.TryParse(details.Quality!, out _, out var error))
        {
            yield return new ConfigError("/quality", error);
        }
    }

    [GeneratedRegex(@"^\s*https?://(?:\w+\.)?imdb\.com/(?:\w{2,5}/)?title/(?<id>tt\d{1,12})(?:[/?#]|\s*\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ImdbPage();

    [GeneratedRegex(@"^tt\d{1,12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ImdbId();
}
