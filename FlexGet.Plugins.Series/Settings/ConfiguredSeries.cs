namespace FlexGet.Plugins.Series.Settings;

/// <summary>A series that a task wants, with all that is set for it.</summary>
/// <param name="Name">As the user writes it.</param>
/// <param name="Settings">Its own over those of its group.</param>
internal sealed record ConfiguredSeries(string Name, SeriesSettings Settings)
{
    /// <summary>True when the database has taken its settings over: what people have changed there since then counts.</summary>
    public bool IsNoted { get; init; }
}
