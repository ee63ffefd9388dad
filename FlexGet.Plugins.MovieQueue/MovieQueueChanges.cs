using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Plugins.MovieQueue;

/// <summary>Changes the queue with the accepted entries of a task.</summary>
internal sealed class MovieQueueChanges(MovieQueueRepository queue, TimeProvider time)
{
    // Set by plugins that know better than the entry's own quality what is wanted.
    private const string RequirementField = "quality_req";

    public async ValueTask ApplyAsync(TaskRun run, MovieQueueConfig config, CancellationToken cancellationToken)
    {
        var entries = run.Accepted.ToList();
        if (run.Options.Test is true)
        {
            entries.ForEach(entry => run.Log.Info($"Would {Verb(config.Action)} in the movie queue: {entry.Title}"));
            return;
        }

        await (config.Action switch
        {
            MovieQueueAction.Add => AddAsync(run, entries, config, cancellationToken),
            MovieQueueAction.Remove => RemoveAsync(run, entries, config, cancellationToken),
            MovieQueueAction.Forget => ForgetAsync(run, entries, config, cancellationToken),
            MovieQueueAction.Accept or _ => Task.CompletedTask,
        });
    }

    private async Task AddAsync(TaskRun run, List<Entry> entries, MovieQueueConfig config, CancellationToken cancellationToken)
    {
        var year = time.GetUtcNow().Year;
        var movies = new List<MovieDetails>(entries.Count);
        foreach (var entry in entries)
        {
            var errors = MovieValidation.Check(Details(entry, config, year), out var details);
            if (errors.Count == 0)
            {
                movies.Add(details);
            }
            else
            {
                entry.Fail($"Error adding movie to queue: {string.Join("; ", errors.Select(error => error.Message))}");
            }
        }

        foreach (var movie in await queue.AddNewAsync(movies, cancellationToken))
        {
            run.Log.Info($"Added to the movie queue: {movie}");
        }
    }

    private async Task RemoveAsync(TaskRun run, List<Entry> entries, MovieQueueConfig config, CancellationToken cancellationToken)
    {
        var found = await FindAsync(entries, config, areDownloaded: false, cancellationToken);
        await queue.RemoveAsync([.. found.Select(movie => movie.Id)], cancellationToken);
        found.ForEach(movie => run.Log.Info($"Removed from the movie queue: {movie}"));
    }

    private async Task ForgetAsync(TaskRun run, List<Entry> entries, MovieQueueConfig config, CancellationToken cancellationToken)
    {
        var found = await FindAsync(entries, config, areDownloaded: true, cancellationToken);
        await queue.SetDownloadedAsync([.. found.Select(movie => movie.Id)], downloaded: null, cancellationToken);
        found.ForEach(movie => run.Log.Info($"Back in the movie queue: {movie}"));
    }

    private async Task<List<Movie>> FindAsync(
        List<Entry> entries, MovieQueueConfig config, bool areDownloaded, CancellationToken cancellationToken)
    {
        var movies = await queue.ReadAsync(config.QueueName, areDownloaded, cancellationToken);
        var matcher = new MovieMatcher(movies, time.GetUtcNow().Year);
        return [.. entries.SelectMany(matcher.Find).Distinct()];
    }

    private static MovieDetails Details(Entry entry, MovieQueueConfig config, int year)
    {
        var quality = MovieMatcher.QualityOf(entry);
        return MovieMatcher.Read(entry, year) with
        {
            Quality = entry[RequirementField]?.ToString() ?? (quality.IsKnown ? quality.Name : config.Quality),
            QueueName = config.QueueName,
        };
    }

    private static string Verb(MovieQueueAction action) => action switch
    {
        MovieQueueAction.Add => "add",
        MovieQueueAction.Remove => "remove",
        MovieQueueAction.Forget => "forget",
        MovieQueueAction.Accept => "accept",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}
