namespace FlexGet.Core.Titles.Releases;

/// <summary>The parts that a word can play in a title.</summary>
[Flags]
internal enum WordRoles
{
    None = 0,

    /// <summary>Never stands in a name: 1080p, x264.</summary>
    Tag = 1,

    /// <summary>May stand in a name as well: web, extended, german.</summary>
    SoftTag = 2,
    Component = 4,
    Language = 8,
    Edition = 16,
    Service = 32,
    Proper = 64,
    Special = 128,
    Season = 256,
    Episode = 512,
    Part = 1024,
    Month = 2048,
    Number = 4096,
    Container = 8192,
    Audio = 16384,
    Complete = 32768,
    Repost = 65536,
    WebTag = 131072,
    Disc = 262144,
    Tv = 524288,

    /// <summary>The end of a file's name that is no container of video: rar, nfo.</summary>
    File = 1048576,

    /// <summary>A site or index that marks what it lists: rartv.</summary>
    Site = 2097152,

    /// <summary>What makes a language one of subtitles.</summary>
    Subtitles = 4194304,

    /// <summary>A service in another spelling than its own: nf, Max.</summary>
    LooseService = 8388608,

    /// <summary>A word for specials that stands in names and titles as well.</summary>
    Ordinary = 16777216,

    /// <summary>A word for the extras of anime: OP, PV, Menu.</summary>
    AnimeSpecial = 33554432,
    Holiday = 67108864,

    /// <summary>A sport whose events are numbered.</summary>
    Sport = 134217728,

    /// <summary>First, second.</summary>
    Ordinal = 268435456,

    /// <summary>Counts as a correction beside one, or in capitals.</summary>
    Real = 536870912,

    /// <summary>Stands between an article and a noun.</summary>
    Adjective = 1073741824,
    AnyTag = Tag | SoftTag,
}

/// <summary>What the vocabulary knows of a word.</summary>
/// <param name="Roles">The parts it can play.</param>
internal sealed record TitleWord(WordRoles Roles)
{
    /// <summary>What it means: the name of the language, edition, service, container or component.</summary>
    public string Value { get; init; } = "";

    /// <summary>The component of a quality, where the word stands for one.</summary>
    public QualityComponent? Component { get; init; }

    /// <summary>The kind of component that the word stands for, those too that requirements do not know.</summary>
    public QualityKind? Kind { get; init; }

    /// <summary>A month, or a number written out.</summary>
    public int Number { get; init; }

    /// <summary>The spelling that counts where other ones would be ordinary words: NF, FR.</summary>
    public string? ExactText { get; init; }

    public bool Is(WordRoles roles) => (Roles & roles) != 0;
}
