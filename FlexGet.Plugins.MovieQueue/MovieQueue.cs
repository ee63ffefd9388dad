using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.MovieQueue;

/// <summary>Accepts entries that are a movie of the queue, or changes the queue with the accepted entries.</summary>
[TaskPlugin("movie_queue")]
[Description("Accepts movies that are in the queue, or adds them to it.")]
[Example("yes")]
[Example("accept")]
[Example("{action: add, quality: 720p-1080p, queue_name: family}")]
internal sealed class MovieQueue(MovieQueueRepository queue, MovieQueueChanges changes, TimeProvider time)
    : IFilterPlugin<Toggle<MovieQueueConfig>>, IOutputPlugin<Toggle<MovieQueueConfig>>, ILearnPlugin<Toggle<MovieQueueConfig>>
{
    // Tells others, such as the history, that the entry is a movie of the queue.
    private const string QueuedMovieField = "movie_queue";

    private readonly Dictionary<Entry, Movie> _taken = new(ReferenceEqualityComparer.Instance);

    [Priority(127)]
    public async ValueTask FilterAsync(TaskRun run, Toggle<MovieQueueConfig> config, CancellationToken cancellationToken)
    {
        var settings = config.Value ?? new MovieQueueConfig();
        if (settings.Action != MovieQueueAction.Accept)
        {
            return;
        }

        _taken.Clear();
        var movies = await queue.ReadAsync(settings.QueueName, areDownloaded: false, cancellationToken);
        var matcher = new MovieMatcher(movies, time.GetUtcNow().Year);
        foreach (var entry in matcher.IsEmpty ? [] : run.Entries)
        {
            Take(entry, matcher);
        }
    }

    public async ValueTask OutputAsync(TaskRun run, Toggle<MovieQueueConfig> config, CancellationToken cancellationToken)
    {
        if (config.Value is { } settings && settings.Action != MovieQueueAction.Accept)
        {
            await changes.ApplyAsync(run, settings, cancellationToken);
        }
    }

    public async ValueTask LearnAsync(TaskRun run, Toggle<MovieQueueConfig> config, CancellationToken cancellationToken)
    {
        var done = _taken.Where(taken => taken.Key.IsAccepted).Select(taken => taken.Value).ToList();
        if (done.Count == 0)
        {
            return;
        }

        if (run.Options.Test is true)
        {
            run.Log.Info($"Would take from the movie queue: {string.Join(", ", done)}");
            return;
        }

        await queue.SetDownloadedAsync([.. done.Select(movie => movie.Id)], time.GetUtcNow(), cancellationToken);
        run.Log.Info($"Taken from the movie queue: {string.Join(", ", done)}");
    }

    private void Take(Entry entry, MovieMatcher matcher)
    {
        var found = matcher.Find(entry).ToList();
        var movie = found.Find(movie => MovieMatcher.Allows(movie, entry) && !_taken.ContainsValue(movie));
        if (movie is not null)
        {
            _taken[entry] = movie;
            entry[QueuedMovieField] = movie.ToString();
            entry.Accept($"Matches movie queue item: {movie}");
        }
        else if (found.Count > 0)
        {
            entry.Trace("left undecided", ReasonAgainst(found[0], entry));
        }
    }

    private static string ReasonAgainst(Movie movie, Entry entry) => MovieMatcher.Allows(movie, entry)
        ? $"{movie} of the movie queue was taken from another entry"
        : $"{movie} of the movie queue is wanted in the quality {movie.Quality}, this is {MovieMatcher.QualityOf(entry)}";
}
