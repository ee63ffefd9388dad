using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Series.Library;

/// <summary>A series in the database.</summary>
internal sealed record KnownSeries
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>How its episodes are told apart; null as long as that is not known.</summary>
    public IdentifierType? IdentifiedBy { get; init; }

    /// <summary>The identifier of the first episode that is wanted; null when all are.</summary>
    public string? Begin { get; init; }

    public required DateTimeOffset Added { get; init; }
}
