namespace FlexGet.Core.Titles;

/// <summary>What the title of a release is read as.</summary>
public enum TitleKind
{
    /// <summary>A series when it has season, episode or date, otherwise a movie.</summary>
    Auto,
    Series,
    Movie,
}
