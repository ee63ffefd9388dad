namespace FlexGet.Core.Titles.Releases;

/// <summary>What a title says of season, episodes and dates, and which tokens say it.</summary>
internal sealed record Numbering
{
    /// <summary>The first of these tokens; the name ends before it.</summary>
    public required int From { get; init; }

    /// <summary>The token behind the last of them.</summary>
    public required int To { get; init; }

    public int? Season { get; init; }

    public int? First { get; init; }

    public int? Last { get; init; }

    /// <summary>True when the numbers are counted through all seasons.</summary>
    public bool IsAbsolute { get; init; }

    public DateOnly? Date { get; init; }

    public int? Part { get; init; }

    public int? Version { get; init; }

    public bool IsSpecial { get; init; }

    /// <summary>True when it is written out, as names of movies do it too: Episode 4, Season 2.</summary>
    public bool IsInWords { get; init; }

    /// <summary>True when it is a season that is written out.</summary>
    public bool IsSeasonInWords { get; init; }

    /// <summary>True for a special that is no movie: Christmas Special.</summary>
    public bool IsCertain { get; init; }

    public bool IsSeasonPack => First is null && Date is null && !IsSpecial;
}
