namespace FlexGet.Plugins.Series.Library;

/// <summary>A release of an episode or season in the database.</summary>
internal sealed record KnownRelease
{
    public required long Id { get; init; }

    public required long EpisodeId { get; init; }

    public required string Title { get; init; }

    /// <summary>The name of its quality.</summary>
    public required string Quality { get; init; }

    public required int ProperCount { get; init; }

    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When it was downloaded; null when it was not.</summary>
    public DateTimeOffset? Downloaded { get; init; }
}
