using System.ComponentModel;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Filters.Exists;

/// <summary>What movies are kept as.</summary>
internal enum MovieKeeping
{
    Dirs,
    Files,
}

/// <summary>Whether a movie that is there may be taken in another quality.</summary>
internal enum OtherQualities
{
    No,
    Yes,
    Better,
}

/// <summary>What else movies are known by.</summary>
internal enum MovieLookup
{
    No,
    Imdb,
}

/// <summary>Where the movies are, and when one may come again.</summary>
internal sealed record ExistsMovieConfig
{
    [Description("The folders that hold the movies.")]
    [Shorthand]
    public required OneOrMany<string> Path { get; init; }

    [Description("Whether each movie is a folder or a file.")]
    public MovieKeeping Type { get; init; }

    [Description("Lets a movie pass in another quality than those that are there: yes, or better for higher ones only.")]
    public OtherQualities AllowDifferentQualities { get; init; }

    [Description("imdb compares ids as well, where both the entry and the name of the folder or file have one.")]
    public MovieLookup Lookup { get; init; }

    [Description("Look through all subfolders.")]
    public bool Recursive { get; init; }
}
