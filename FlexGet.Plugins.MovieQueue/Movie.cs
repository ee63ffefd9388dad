using System.ComponentModel;
using System.Globalization;

namespace FlexGet.Plugins.MovieQueue;

/// <summary>A movie of the queue.</summary>
internal sealed record Movie
{
    public const string DefaultQueue = "default";

    public required long Id { get; init; }

    public string? Title { get; init; }

    public int? Year { get; init; }

    public string? ImdbId { get; init; }

    public long? TmdbId { get; init; }

    [Description("Which qualities are taken, for instance 720p-1080p bluray.")]
    public required string Quality { get; init; }

    [Description("The queue that it stands in; default unless a task uses others.")]
    public required string QueueName { get; init; }

    public required DateTimeOffset Added { get; init; }

    /// <summary>How the log calls it.</summary>
    public override string ToString() => Title is null ? ImdbId ?? $"tmdb {TmdbId}"
        : Year is { } year && !Title.EndsWith($"({year})", StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{Title} ({year})")
        : Title;
}
