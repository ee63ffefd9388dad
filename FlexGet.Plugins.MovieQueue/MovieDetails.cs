using System.ComponentModel;

namespace FlexGet.Plugins.MovieQueue;

/// <summary>What can be said of a movie: a title or an id at least.</summary>
internal sealed record MovieDetails
{
    public string? Title { get; init; }

    [Description("Taken from the end of the title when it stands there in parentheses.")]
    public int? Year { get; init; }

    [Description("For instance tt0133093.")]
    public string? ImdbId { get; init; }

    public long? TmdbId { get; init; }

    [Description("Which qualities are taken, for instance 720p-1080p bluray; any when absent.")]
    public string? Quality { get; init; }

    [Description("The queue to put it in; default when absent.")]
    public string? QueueName { get; init; }

    /// <summary>Under which movies are compared; null without a title.</summary>
    internal MovieIdentity Identity => MovieIdentity.Of(Title, Year, ImdbId, TmdbId);

    /// <summary>These details, with those of <paramref name="movie"/> where there are none.</summary>
    internal MovieDetails Over(Movie movie) => new()
    {
        Title = Title ?? movie.Title,
        Year = Year ?? movie.Year,
        ImdbId = ImdbId ?? movie.ImdbId,
        TmdbId = TmdbId ?? movie.TmdbId,
        Quality = Quality ?? movie.Quality,
        QueueName = QueueName ?? movie.QueueName,
    };
}
