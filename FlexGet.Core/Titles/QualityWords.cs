namespace FlexGet.Core.Titles;

/// <summary>
/// Writes out every word of a pattern. Notation: <c>(a|b)</c> alternatives, <c>x?</c> optional, and these for one character that
/// may be absent: <c>~</c> a separator (no letter or digit), <c>=</c> the same but no underscore, <c>^</c> the same but neither
/// underscore nor plus, <c>*</c> anything. <c>#</c> is a digit from 1 to 7.
/// </summary>
internal ref struct QualityWords
{
    public const char Separator = '\uE000';
    public const char NonWord = '\uE001';
    public const char NonWordNorPlus = '\uE002';
    public const char Anything = '\uE003';
    public const char Channel = '\uE004';

    private readonly string _pattern;
    private int _at;

    private QualityWords(string pattern) => _pattern = pattern;

    public static IReadOnlyList<string> Of(string pattern) => new QualityWords(pattern).Alternatives();

    private List<string> Alternatives()
    {
        var words = Sequence();
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            words.AddRange(Sequence());
        }

        return words;
    }

    private List<string> Sequence()
    {
        var words = new List<string> { "" };
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            var endings = Atom();
            if (_at < _pattern.Length && _pattern[_at] == '?')
            {
                _at++;
                endings.Add("");
            }

            words = [.. words.SelectMany(word => endings.Select(ending => word + ending))];
        }

        return words;
    }

    private List<string> Atom()
    {
        var next = _pattern[_at++];
        switch (next)
        {
            case '(':
                var words = Alternatives();
                _at++;
                return words;
            case '~':
                return ["", Text(Separator)];
            case '=':
                return ["", Text(NonWord)];
            case '^':
                return ["", Text(NonWordNorPlus)];
            case '*':
                return ["", Text(Anything)];
            default:
                return [Text(next == '#' ? Channel : next)];
        }
    }

    private static string Text(char character) => character.ToString();
}
