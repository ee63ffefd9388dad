namespace FlexGet.Core.Titles.Releases;

/// <summary>What stands between a token and the one before it.</summary>
[Flags]
internal enum Gap : short
{
    None = 0,
    Space = 1,
    Dot = 2,
    Underscore = 4,
    Dash = 8,
    Open = 16,
    Close = 32,
    And = 64,
    Hash = 128,
    Slash = 256,
    Other = 512,
    Brackets = Open | Close,
}

/// <summary>A run of letters and digits in a title.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Number">Its value when it has digits only, otherwise -1.</param>
/// <param name="Word">What the vocabulary says of it.</param>
/// <param name="Stem">What it says of the letters before digits: the Ep of Ep12.</param>
/// <param name="Gap">What stands before it.</param>
internal readonly record struct TitleToken(int Start, int Length, int Number, short Word, short Stem, Gap Gap)
{
    public int End => Start + Length;

    public bool IsNumber => Number >= 0;

    public bool IsSpacedDash => (Gap & Gap.Dash) != 0 && (Gap & (Gap.Space | Gap.Underscore | Gap.Dot)) != 0;
}
