namespace FlexGet.Plugins.Series.Wanting;

/// <summary>Which releases of a series are meant: all, or narrowed down by what is not null.</summary>
/// <param name="SeriesId">The series.</param>
internal sealed record ReleaseScope(long SeriesId)
{
    /// <summary>True for the packs of seasons, false for the releases of episodes.</summary>
    public bool? IsSeason { get; init; }

    /// <summary>One episode or season.</summary>
    public long? EpisodeId { get; init; }

    /// <summary>The number of a season: its packs and its episodes.</summary>
    public int? Season { get; init; }

    public long? ReleaseId { get; init; }

    /// <summary>As <see cref="WantedReleases"/> asks for it.</summary>
    public bool? Downloaded { get; init; }
}
