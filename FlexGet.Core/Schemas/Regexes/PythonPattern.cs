namespace FlexGet.Core.Schemas.Regexes;

/// <summary>
/// Translates a pattern of Python's re module to .NET. What Python itself refuses, or what cannot be said in .NET, is refused with
/// its place; docs/compatibility.md lists the differences that remain.
/// </summary>
internal sealed class PythonPattern
{
    private readonly string _pattern;
    private readonly TranslatedPattern _output = new();
    private readonly PatternGroups _groups;
    private readonly Stack<int> _open = [];
    private int _index;

    /// <summary>Where the last thing that can be repeated begins in the output; -1 when there is none.</summary>
    private int _atom = -1;

    private PythonPattern(string pattern)
    {
        _pattern = pattern;
        _groups = new PatternGroups(pattern);
    }

    /// <exception cref="ArgumentException">With the place of what is wrong.</exception>
    public static TranslatedPattern Translate(string pattern)
    {
        var translation = new PythonPattern(pattern);
        while (translation._index < pattern.Length)
        {
            translation.Step();
        }

        return translation._output;
    }

    private void Step()
    {
        switch (_pattern[_index])
        {
            case '\\':
                _atom = _output.Length;
                _index = PatternEscapes.Translate(_pattern, _index, _output, _groups.Count);
                break;
            case '[':
                _atom = _output.Length;
                _index = PatternClass.Translate(_pattern, _index, _output);
                break;
            case '(':
                OpenGroup();
                break;
            case ')':
                Copy();
                _atom = _open.TryPop(out var start) ? start : -1;
                break;
            case '*' or '+' or '?':
                Repeat(1);
                break;
            case '{' when RepetitionLength() is var length and > 0:
                Repeat(length);
                break;
            case '|':
                Copy();
                _atom = -1;
                break;
            case '#' when _groups.IsVerbose:
                SkipComment();
                break;
            case var space when _groups.IsVerbose && char.IsWhiteSpace(space):
                Copy();
                break;
            default:
                _atom = _output.Length;
                Copy();
                break;
        }
    }

    private void Copy()
    {
        _output.Add(_pattern[_index], _index);
        _index++;
    }

    private void OpenGroup()
    {
        var start = _output.Length;
        _index = _groups.Open(_index, _output, out var isOpen);
        if (isOpen)
        {
            _open.Push(start);
            _atom = -1;
        }
    }

    private void SkipComment()
    {
        var end = _pattern.IndexOf('\n', _index);
        _index = end < 0 ? _pattern.Length : end + 1;
    }

    /// <summary>The length of <c>{m}</c>, <c>{m,}</c>, <c>{,n}</c> or <c>{m,n}</c> that begins here; 0 when the brace is just one.</summary>
    private int RepetitionLength()
    {
        var end = _pattern.IndexOf('}', _index);
        if (end < 0)
        {
            return 0;
        }

        var counts = _pattern[(_index + 1)..end];
        return counts.Length > 0 && counts.Count(character => character == ',') <= 1
            && counts.All(character => character == ',' || char.IsAsciiDigit(character))
            ? end - _index + 1
            : 0;
    }

    /// <summary>Copies a repetition; a possessive one (<c>a*+</c>) becomes an atomic group, which means the same.</summary>
    private void Repeat(int length)
    {
        var start = _index;
        var repetition = _pattern.Substring(_index, length);
        // .NET takes {,3} for text.
        _output.Add(repetition.StartsWith("{,", StringComparison.Ordinal) ? "{0" + repetition[1..] : repetition, start);
        _index += length;
        if (_index >= _pattern.Length)
        {
            return;
        }

        if (_pattern[_index] == '?')
        {
            Copy();
        }
        else if (_pattern[_index] == '+')
        {
            if (_atom < 0)
            {
                throw RegexMistake.At(start, "there is nothing to repeat");
            }

            _output.Insert(_atom, "(?>");
            _output.Add(')', _index);
            _index++;
        }
    }
}
