using System.ComponentModel;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.MovieQueue;

/// <summary>The mapping form of queue_movies.</summary>
internal sealed record QueueMoviesConfig
{
    [Description("Which qualities are taken when the entry's own is not known.")]
    public string? Quality { get; init; }

    public string QueueName { get; init; } = Movie.DefaultQueue;
}

/// <summary>Queues the movies of accepted entries: another name of movie_queue's add.</summary>
[TaskPlugin("queue_movies")]
[Description("Adds accepted movies to the movie queue.")]
[Example("yes")]
[Example("{quality: 1080p bluray}")]
internal sealed class QueueMovies(MovieQueueChanges changes) : IOutputPlugin<Toggle<QueueMoviesConfig>>
{
    public ValueTask OutputAsync(TaskRun run, Toggle<QueueMoviesConfig> config, CancellationToken cancellationToken)
    {
        var settings = config.Value ?? new QueueMoviesConfig();
        return changes.ApplyAsync(
            run,
            new MovieQueueConfig { Action = MovieQueueAction.Add, Quality = settings.Quality, QueueName = settings.QueueName },
            cancellationToken);
    }
}
