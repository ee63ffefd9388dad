using System.ComponentModel;
using System.Globalization;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Titles;

namespace FlexGet.Plugins.MovieQueue;

/// <summary>The mapping form of emit_movie_queue.</summary>
internal sealed record EmitMovieQueueConfig
{
    [Description("Put the year behind the title.")]
    public bool Year { get; init; } = true;

    [Description("Put the wanted quality behind the title.")]
    public bool Quality { get; init; }

    public string QueueName { get; init; } = Movie.DefaultQueue;
}

/// <summary>Makes an entry of each movie of the queue, for instance to search for them.</summary>
[TaskPlugin("emit_movie_queue")]
[Description("Makes an entry of each movie in the queue.")]
[Example("yes")]
[Example("{year: no, quality: yes, queue_name: family}")]
internal sealed class EmitMovieQueue(MovieQueueRepository queue) : IInputPlugin<Toggle<EmitMovieQueueConfig>>
{
    public async ValueTask<IEnumerable<Entry>> InputAsync(
        TaskRun run, Toggle<EmitMovieQueueConfig> config, CancellationToken cancellationToken)
    {
        var settings = config.Value ?? new EmitMovieQueueConfig();
        var movies = await queue.ReadAsync(settings.QueueName, areDownloaded: false, cancellationToken);
        return [.. movies.Select(movie => Emit(movie, settings))];
    }

    private static Entry Emit(Movie movie, EmitMovieQueueConfig config)
    {
        var title = movie.Title ?? movie.ToString();
        var hasYear = movie.Year is { } year && title.Contains(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        title = config.Year && movie.Year is not null && !hasYear ? $"{title} {movie.Year}" : title;
        title = config.Quality && movie.Quality != QualityRequirements.Any.Text ? $"{title} {movie.Quality}" : title;

        var entry = new Entry(title, "");
        Set(entry, EntryFields.MovieName, movie.Title);
        Set(entry, EntryFields.MovieYear, movie.Year);
        Set(entry, EntryFields.ImdbId, movie.ImdbId);
        Set(entry, EntryFields.TmdbId, movie.TmdbId);
        return entry;
    }

    private static void Set(Entry entry, string field, object? value)
    {
        if (value is not null)
        {
            entry[field] = value;
        }
    }
}
