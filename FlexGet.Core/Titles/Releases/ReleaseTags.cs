namespace FlexGet.Core.Titles.Releases;

/// <summary>What the words behind the name say.</summary>
internal sealed class ReleaseTags
{
    private List<string>? _languages;
    private string?[]? _extra;

    public IReadOnlyList<string> Languages => _languages ?? (IReadOnlyList<string>)[];

    public string? Edition { get; private set; }

    public string? Service { get; private set; }

    public string? Channels { get; private set; }

    public string? Container { get; private set; }

    public int ProperCount { get; private set; }

    public int? Version { get; private set; }

    /// <summary>The first word that stands in no name.</summary>
    public int? FirstTag { get; private set; }

    public int? LastTag { get; private set; }

    /// <summary>The component of a kind, where the quality has none: more words are understood here.</summary>
    public string? Extra(QualityKind kind) => _extra?[(int)kind];

    public static ReleaseTags Read(TitleTokens tokens, int from, int to)
    {
        var tags = new ReleaseTags();
        for (var at = from; at < to; at++)
        {
            tags.Take(tokens, at, from);
        }

        return tags;
    }

    private void Take(TitleTokens tokens, int at, int from)
    {
        var word = tokens.Word(at);
        if (Channels is null && ChannelReader.Read(tokens, at) is { } channels)
        {
            (Channels, LastTag) = (channels, at + 1);
        }

        if (word.Roles == WordRoles.None)
        {
            Version ??= AbsoluteReader.ReadVersion(tokens.Text(at));
            LastTag = tokens[at].Number is 264 or 265 ? at : LastTag;
            ReadEdition(tokens, at);
            ReadService(tokens, at, word);
            return;
        }

        LastTag = word.Is(WordRoles.AnyTag | WordRoles.Audio | WordRoles.WebTag) ? Math.Max(at, LastTag ?? 0) : LastTag;
        FirstTag ??= word.Is(WordRoles.Tag) ? at : null;
        ReadEdition(tokens, at);
        ProperCount += word.Is(WordRoles.Proper) && !EditionReader.IsPart(tokens, at) ? Propers(tokens.Text(at)) : 0;
        Version ??= AbsoluteReader.ReadVersion(tokens.Text(at));
        if (word.Kind is { } kind && !IsNameOfSize(tokens, at))
        {
            (_extra ??= new string?[5])[(int)kind] ??= word.Component?.Name ?? word.Value;
        }

        if (word.Is(WordRoles.Language))
        {
            ReadLanguage(tokens, at, from, word);
        }

        ReadService(tokens, at, word);
        if (word.Is(WordRoles.Container) && !word.Is(WordRoles.Component | WordRoles.Tag) && (tokens.GapAt(at) & (Gap.Open | Gap.Dot | Gap.Space)) != 0)
        {
            Container ??= word.Value.Length > 0 ? word.Value : tokens.Text(at).ToString().ToLowerInvariant();
        }
    }

    private void ReadLanguage(TitleTokens tokens, int at, int from, TitleWord word)
    {
        var isBrazilian = tokens.Text(at) is "PT" && at + 1 < tokens.Count && tokens.Text(at + 1) is "BR";
        var language = isBrazilian ? "brazilian" : word.Value;
        if ((isBrazilian || IsAmongTags(tokens, at, from)) && _languages?.Contains(language) != true)
        {
            (_languages ??= []).Add(language);
            LastTag = isBrazilian ? at + 1 : at;
        }
    }

    private void ReadEdition(TitleTokens tokens, int at)
    {
        if (EditionReader.Read(tokens, at, out var to) is { } edition && Edition?.Contains(edition, StringComparison.Ordinal) != true)
        {
            Edition = Edition is null ? edition : $"{Edition}, {edition}";
            LastTag = Math.Max(LastTag ?? 0, to - 1);
        }
    }

    private void ReadService(TitleTokens tokens, int at, TitleWord word)
    {
        if (Service is null && tokens.Text(at) is "iT" && tokens.Is(at + 1, WordRoles.WebTag))
        {
            (Service, LastTag) = ("iT", at);
        }

        if (Service is null && word.Is(WordRoles.Service) && IsService(tokens, at, word))
        {
            (Service, LastTag) = (word.Value, at);
        }
    }

    /// <summary>Most are words as well: they count before the word for the web, longer ones among tags.</summary>
    private static bool IsService(TitleTokens tokens, int at, TitleWord word)
    {
        var text = tokens.Text(at);
        if (!char.IsAsciiLetterUpper(text[0]) && !char.IsAsciiLetterUpper(text[^1]))
        {
            return false;
        }

        return tokens.Is(at + 1, WordRoles.WebTag)
            || (word.Value.Length == 4 && tokens.Is(at + 1, WordRoles.Tag) && (tokens.Is(at - 1, WordRoles.Tag) || word.Value is "AMZN" or "DSNP" or "HMAX" or "ATVP" or "PCOK" or "PMTP"));
    }

    /// <summary>A language among other tags; in the name of an episode it is a word like others.</summary>
    private static bool IsAmongTags(TitleTokens tokens, int at, int from) =>
        (at == from && !tokens.Is(at + 1, WordRoles.None) && IsTagOrEnd(tokens, at + 1))
        || (at > from && tokens.Is(at - 1, WordRoles.AnyTag | WordRoles.Audio))
        || IsTagOrEnd(tokens, at + 1)
        || MovieEnd.IsYear(tokens[at + 1], DateOnly.MaxValue.Year)
        || (tokens.GapAt(at) & Gap.Open) != 0;

    private static bool IsTagOrEnd(TitleTokens tokens, int at) =>
        at >= tokens.Count || tokens.Is(at, WordRoles.AnyTag | WordRoles.Audio) || (tokens.GapAt(at) & Gap.Brackets) != 0;

    // UHD is a size only where nothing better says so.
    private static bool IsNameOfSize(TitleTokens tokens, int at) =>
        tokens.Text(at).Equals("uhd", StringComparison.OrdinalIgnoreCase) && at + 1 < tokens.Count && tokens.Is(at + 1, WordRoles.None);

    private static int Propers(ReadOnlySpan<char> text) => char.IsAsciiDigit(text[^1]) ? text[^1] - '0' : 1;
}
