using System.ComponentModel;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.MovieQueue;

/// <summary>What a task does with the queue.</summary>
internal enum MovieQueueAction
{
    /// <summary>Accepts entries that are a movie of the queue.</summary>
    Accept,

    /// <summary>Queues the movies of accepted entries.</summary>
    Add,

    /// <summary>Takes the movies of accepted entries out of the queue.</summary>
    Remove,

    /// <summary>Puts the movies of accepted entries back into the queue after their download.</summary>
    Forget,
}

/// <summary>The mapping form of movie_queue.</summary>
internal sealed record MovieQueueConfig
{
    [Description("accept takes from the queue; add, remove and forget change it with the accepted entries.")]
    [Shorthand]
    public MovieQueueAction Action { get; init; }

    [Description("Which qualities are taken of movies that are added; the entry's own quality when it is known.")]
    public string? Quality { get; init; }

    public string QueueName { get; init; } = Movie.DefaultQueue;
}
