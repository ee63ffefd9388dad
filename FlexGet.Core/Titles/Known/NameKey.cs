namespace FlexGet.Core.Titles.Known;

/// <summary>The letters and digits that a text begins with, word by word; a lone "and" counts as an ampersand.</summary>
internal ref struct NameKey(string text, int start, int longest)
{
    private readonly char[] _letters = new char[longest + 1];
    private int _at = start;
    private int _length;

    public readonly ReadOnlySpan<char> Text => _letters.AsSpan(0, _length);

    /// <summary>Takes the next word; false at the end or when no key is as long.</summary>
    public bool Grow()
    {
        while (_at < text.Length && text[_at] != '&' && !QualityTokenizer.IsLetterOrDigit(text[_at]))
        {
            _at++;
        }

        if (_at == text.Length)
        {
            return false;
        }

        var word = _at;
        while (_at < text.Length && QualityTokenizer.IsLetterOrDigit(text[_at]))
        {
            _at++;
        }

        var isAnd = _at == word || text.AsSpan(word, _at - word).Equals("and", StringComparison.OrdinalIgnoreCase);
        _at += _at == word ? 1 : 0;
        return isAnd ? Add("&") : Add(text.AsSpan(word, _at - word));
    }

    /// <summary>The key of a whole name.</summary>
    public static string Of(string name)
    {
        var key = new NameKey(name, 0, name.Length);
        while (key.Grow())
        {
        }

        return key.Text.ToString();
    }

    private bool Add(ReadOnlySpan<char> word)
    {
        if (_length + word.Length > longest)
        {
            return false;
        }

        word.ToLowerInvariant(_letters.AsSpan(_length));
        _length += word.Length;
        return true;
    }
}
