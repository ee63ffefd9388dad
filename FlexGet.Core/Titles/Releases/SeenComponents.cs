namespace FlexGet.Core.Titles.Releases;

/// <summary>
/// The components of a quality as the words behind the name say them. More words are understood than those that requirements know,
/// and those that stand among ordinary words are known not to be meant: the web of Web.of.Lies.720p.HDTV.
/// </summary>
internal struct SeenComponents
{
    private string?[]? _names;
    private int _strays;

    /// <summary>The name of a component: what the quality says, unless it was misled.</summary>
    public readonly string? Name(QualityKind kind, Quality quality)
    {
        var (read, seen) = (quality[kind]?.Name, _names?[(int)kind]);
        return (_strays & (1 << (int)kind)) != 0 ? seen ?? read : read ?? seen;
    }

    public void Take(TitleTokens tokens, int at, TitleWord word)
    {
        if (word.Kind is not { } kind)
        {
            return;
        }

        if (kind == QualityKind.Source ? IsStraySource(tokens, at, word) : kind == QualityKind.Resolution && IsOfRemaster(tokens, at))
        {
            _strays |= 1 << (int)kind;
            return;
        }

        Add(kind, word.Component?.Name ?? word.Value);
    }

    /// <summary>Adds one that is spelled in several words.</summary>
    public void TakeSpelled(QualityKind kind, string name, bool isMisleading)
    {
        Add(kind, name);
        _strays |= isMisleading ? 1 << (int)kind : 0;
    }

    private void Add(QualityKind kind, string name) => (_names ??= new string?[5])[(int)kind] ??= name;

    /// <summary>A word that may be another: before an ordinary word, or where the group signs.</summary>
    private static bool IsStraySource(TitleTokens tokens, int at, TitleWord word)
    {
        if (at + 1 == tokens.Count)
        {
            return tokens.GapAt(at) == Gap.Dash;
        }

        return word.Is(WordRoles.SoftTag) && !tokens.Is(at - 1, WordRoles.Tag) && tokens[at + 1] is { Word: 0, IsNumber: false }
            && tokens.GapAt(at + 1) != Gap.Dash && !tokens.Text(at + 1).StartsWith("rip", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>4K.Remastered.1080p: what it was made from.</summary>
    private static bool IsOfRemaster(TitleTokens tokens, int at) =>
        tokens[at].Length == 2 && tokens.Text(at)[0] == '4'
        && (tokens.Is(at + 1, WordRoles.Edition) || (at > 0 && tokens.Text(at - 1).Equals("from", StringComparison.OrdinalIgnoreCase)));
}
