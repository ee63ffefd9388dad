using FlexGet.Core.Titles.Releases;

namespace FlexGet.Core.Titles;

/// <summary>What the title of a release says, without knowing the series or movie.</summary>
public sealed record ReleaseTitle
{
    /// <summary>Series or movie.</summary>
    public required TitleKind Kind { get; init; }

    public string? SeriesName { get; init; }

    public int? Season { get; init; }

    public IReadOnlyList<int> Episodes { get; init; } = [];

    /// <summary>The numbers of the episodes, where they are counted through all seasons.</summary>
    public IReadOnlyList<int> AbsoluteEpisodes { get; init; } = [];

    public DateOnly? Date { get; init; }

    /// <summary>True for a whole season.</summary>
    public bool SeasonPack { get; init; }

    public bool Special { get; init; }

    public int? Part { get; init; }

    public string? MovieName { get; init; }

    public int? MovieYear { get; init; }

    public string? Resolution { get; init; }

    public string? Source { get; init; }

    public string? Codec { get; init; }

    public string? ColorRange { get; init; }

    public string? Audio { get; init; }

    /// <summary>The channels of the sound, for instance 5.1.</summary>
    public string? Channels { get; init; }

    /// <summary>The quality that requirements are compared with.</summary>
    public Quality Quality { get; init; } = Quality.Unknown;

    /// <summary>How often it was corrected.</summary>
    public int ProperCount { get; init; }

    /// <summary>The number behind a v.</summary>
    public int? Version { get; init; }

    public string? ReleaseGroup { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>For instance extended or director's cut.</summary>
    public string? Edition { get; init; }

    /// <summary>The streaming service, by its usual abbreviation.</summary>
    public string? Service { get; init; }

    public string? Container { get; init; }

    /// <summary>True when there is a name, and for a series what tells its episode.</summary>
    public bool Valid { get; init; }

    /// <summary>What tells the episode from others of the series: S01E02, S01, 2012-12-12, 12.</summary>
    public string? Identifier { get; init; }

    /// <summary>How it is told.</summary>
    public IdentifierType? IdType { get; init; }

    /// <summary>Reads a title. Every text is read as something; the work grows with its length only.</summary>
    /// <param name="title">The title of a release.</param>
    /// <param name="today">Years and dates after tomorrow are none.</param>
    /// <param name="kind">Whether it is known to be a series or a movie.</param>
    public static ReleaseTitle Parse(string title, DateOnly today, TitleKind kind = TitleKind.Auto) => Parse(title, today, kind, out _);

    /// <param name="title">The title of a release.</param>
    /// <param name="today">Years and dates after tomorrow are none.</param>
    /// <param name="kind">Whether it is known to be a series or a movie.</param>
    /// <param name="steps">How many looks at a token it took.</param>
    internal static ReleaseTitle Parse(string title, DateOnly today, TitleKind kind, out int steps)
    {
        using var tokens = new TitleTokens(ReleaseText.Of(title));
        var release = new ReleaseReader(tokens, today).Read(kind);
        steps = tokens.Steps;
        return release;
    }
}
