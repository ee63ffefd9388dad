using System.Globalization;
using FlexGet.Core.Entries;
using FlexGet.Core.Titles;

namespace FlexGet.Plugins.MovieQueue;

/// <summary>Finds the movie of a queue that an entry is.</summary>
internal sealed class MovieMatcher(IReadOnlyList<Movie> movies, int latestYear)
{
    private readonly List<Candidate> _candidates = [.. movies.Select(movie => new Candidate(movie))];
    private ILookup<string?, Candidate>? _byImdbId;
    private ILookup<long?, Candidate>? _byTmdbId;
    private ILookup<string?, Candidate>? _byName;

    public bool IsEmpty => _candidates.Count == 0;

    /// <summary>What an entry says of its movie: ids that it has, looked up only when it has none, and name and year.</summary>
    public static MovieDetails Read(Entry entry, int latestYear)
    {
        var imdbId = Value(entry, EntryFields.ImdbId, evaluate: false);
        var tmdbId = Value(entry, EntryFields.TmdbId, evaluate: false);
        if (imdbId is null && tmdbId is null)
        {
            imdbId = Value(entry, EntryFields.ImdbId, evaluate: true);
            tmdbId = Value(entry, EntryFields.TmdbId, evaluate: imdbId is null);
        }

        var name = Value(entry, EntryFields.MovieName, evaluate: false);
        var year = Value(entry, EntryFields.MovieYear, evaluate: false);
        var parsed = name is null ? MovieTitle.Parse(entry.Title, latestYear) : null;
        return new MovieDetails
        {
            Title = name ?? (parsed is { Name.Length: > 0 } ? parsed.Name : null),
            Year = Number(year) is { } number ? (int)number : parsed?.Year,
            ImdbId = imdbId is not null && MovieValidation.IsImdbId(imdbId) ? imdbId : null,
            TmdbId = Number(tmdbId),
        };
    }

    /// <summary>The movies that the entry is, best match first, whatever its quality.</summary>
    public IEnumerable<Movie> Find(Entry entry)
    {
        var identity = Read(entry, latestYear).Identity;
        _byImdbId ??= _candidates.Where(candidate => candidate.Identity.ImdbId is not null).ToLookup(candidate => candidate.Identity.ImdbId);
        _byTmdbId ??= _candidates.Where(candidate => candidate.Identity.TmdbId is not null).ToLookup(candidate => candidate.Identity.TmdbId);
        _byName ??= _candidates.Where(candidate => candidate.Identity.Name is not null).ToLookup(candidate => candidate.Identity.Name);

        return _byImdbId[identity.ImdbId]
            .Concat(_byTmdbId[identity.TmdbId].Where(candidate => candidate.Identity.HasIdOf(identity) is true))
            .Concat(_byName[identity.Name].Where(candidate => candidate.Identity.HasIdOf(identity) is null && candidate.IsOfYear(identity.Year)))
            .Select(candidate => candidate.Movie)
            .Distinct();
    }

    /// <summary>True when the movie's requirements allow the entry's quality.</summary>
    public static bool Allows(Movie movie, Entry entry) =>
        !QualityRequirements.TryParse(movie.Quality, out var requirements, out _) || requirements.Allows(QualityOf(entry));

    public static Quality QualityOf(Entry entry) => Quality.FromField(entry[EntryFields.Quality]) ?? Quality.Parse(entry.Title);

    private static string? Value(Entry entry, string field, bool evaluate) =>
        entry.TryGet(field, out var value, evaluate) ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed record Candidate(Movie Movie)
    {
        public MovieIdentity Identity { get; } = MovieIdentity.Of(Movie.Title, Movie.Year, Movie.ImdbId, Movie.TmdbId);

        // Who queued a movie without a year takes any of that name.
        public bool IsOfYear(int? year) => Identity.Year is null || Identity.Year == year;
    }
}
