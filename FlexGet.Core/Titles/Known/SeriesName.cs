namespace FlexGet.Core.Titles.Known;

/// <summary>One name of a series: words between which a title may have anything that is no letter or digit, or nothing.</summary>
internal sealed class SeriesName
{
    private readonly string[] _words;
    private readonly string[] _optionalWords;

    public SeriesName(string name)
    {
        var (main, optional) = Split(name);
        _words = Words(main);
        _optionalWords = Words(optional);
        IsExact = _optionalWords.Length > 0;
        Keys = IsExact ? [NameKey.Of(main), NameKey.Of($"{main} {optional}")] : [NameKey.Of(main)];
    }

    /// <summary>True for a name such as Show (US): other words than the optional ones must not follow.</summary>
    public bool IsExact { get; }

    public IReadOnlyList<string> Keys { get; }

    /// <summary>Where the name ends that begins at a place of the title; -1 when it is not there.</summary>
    public int Match(string title, int start)
    {
        if (_words.Length == 0)
        {
            return -1;
        }

        var end = MatchWords(title, start, _words);
        var withOptional = end >= 0 && IsExact ? MatchWords(title, SkipSeparators(title, end), _optionalWords) : -1;
        return IsWordEnd(title, withOptional) ? withOptional : IsWordEnd(title, end) ? end : -1;
    }

    public static int SkipSeparators(string title, int at)
    {
        while (at < title.Length && title[at] != '&' && !QualityTokenizer.IsLetterOrDigit(title[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsWordEnd(string title, int at) => at >= 0 && (at == title.Length || !QualityTokenizer.IsLetterOrDigit(title[at]));

    private static int MatchWords(string title, int at, string[] words)
    {
        for (var index = 0; index < words.Length; index++)
        {
            at = MatchWord(title, index == 0 ? at : SkipSeparators(title, at), words[index]);
            if (at < 0)
            {
                return -1;
            }
        }

        return at;
    }

    private static int MatchWord(string title, int at, string word)
    {
        if (word == "&")
        {
            return at < title.Length && title[at] == '&' ? at + 1
                : string.Compare(title, at, "and", 0, 3, StringComparison.OrdinalIgnoreCase) == 0 && IsWordEnd(title, at + 3) ? at + 3
                : -1;
        }

        return string.Compare(title, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 ? at + word.Length : -1;
    }

    /// <summary>Show (US): the words in the last parentheses may be missing.</summary>
    private static (string Main, string Optional) Split(string name)
    {
        var open = name.EndsWith(')') ? name.LastIndexOf('(') : -1;
        return open > 1 ? (name[..(open - 1)], name[(open + 1)..^1]) : (name, "");
    }

    private static string[] Words(string name)
    {
        var words = new List<string>();
        for (var at = SkipSeparators(name, 0); at < name.Length; at = SkipSeparators(name, at))
        {
            var start = at++;
            while (name[start] != '&' && at < name.Length && QualityTokenizer.IsLetterOrDigit(name[at]))
            {
                at++;
            }

            var word = name[start..at];
            words.Add(word.Equals("and", StringComparison.OrdinalIgnoreCase) ? "&" : word);
        }

        return [.. words];
    }
}
