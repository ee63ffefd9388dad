using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace FlexGet.Plugins.Standard.Filters.Regexp;

/// <summary>
/// Finds a text that every match of a pattern must contain, so that most texts can be ruled out without running the pattern.
/// Looks at the outermost level only and gives up where it is not sure: a missing literal costs time, a wrong one costs matches.
/// </summary>
internal sealed partial class RequiredLiteral
{
    private const int ShortestUseful = 3;

    private static readonly SearchValues<char> CountCharacters = SearchValues.Create("0123456789,");

    private readonly string _pattern;
    private readonly StringBuilder _run = new();
    private string _best = "";
    private int _at;

    private RequiredLiteral(string pattern) => _pattern = pattern;

    /// <summary>The longest such text in ASCII, or null. It holds for any case, and only for texts that are ASCII themselves.</summary>
    public static string? Of(string pattern)
    {
        // Free spacing changes what every character means, and nested classes end elsewhere than they seem to.
        if (FreeSpacing().IsMatch(pattern) || pattern.Contains("-[", StringComparison.Ordinal))
        {
            return null;
        }

        var search = new RequiredLiteral(pattern);
        return search.Scan() && search._best.Length >= ShortestUseful ? search._best : null;
    }

    private bool Scan()
    {
        while (_at < _pattern.Length)
        {
            var character = _pattern[_at++];
            switch (character)
            {
                case '|':
                    return false;
                case '\\':
                    Escape();
                    break;
                case '[':
                    EndRun();
                    SkipClass();
                    break;
                case '(':
                    EndRun();
                    SkipGroup();
                    break;
                case '*' or '?':
                    DropLast();
                    break;
                case '{':
                    DropLast();
                    SkipCount();
                    break;
                case '^' or '$' or '.' or '+' or > '\x7f':
                    EndRun();
                    break;
                default:
                    _run.Append(character);
                    break;
            }
        }

        EndRun();
        return true;
    }

    private void Escape()
    {
        var character = _at < _pattern.Length ? _pattern[_at++] : '\\';
        if (char.IsAsciiLetterOrDigit(character) || character > '\x7f')
        {
            EndRun();
            SkipArgument(character);
        }
        else
        {
            _run.Append(character);
        }
    }

    private void SkipArgument(char escape)
    {
        var open = _at < _pattern.Length ? _pattern[_at] : ' ';
        if (escape is 'p' or 'P' or 'k' or 'N' && open is '{' or '<' or '\'')
        {
            var close = _pattern.IndexOf(open switch { '{' => '}', '<' => '>', _ => '\'' }, _at + 1);
            _at = close < 0 ? _pattern.Length : close + 1;
            return;
        }

        var length = escape switch { 'x' => 2, 'u' => 4, 'U' => 8, 'c' => 1, _ when char.IsAsciiDigit(escape) => 2, _ => 0 };
        while (length-- > 0 && _at < _pattern.Length && (escape == 'c' || char.IsAsciiHexDigit(_pattern[_at])))
        {
            _at++;
        }
    }

    private void SkipClass()
    {
        _at += _at < _pattern.Length && _pattern[_at] == '^' ? 1 : 0;
        _at += _at < _pattern.Length && _pattern[_at] == ']' ? 1 : 0; // a bracket that comes first is a member
        while (_at < _pattern.Length && _pattern[_at] != ']')
        {
            _at += _pattern[_at] == '\\' ? 2 : 1;
        }

        _at++;
    }

    private void SkipGroup()
    {
        for (var depth = 1; depth > 0 && _at < _pattern.Length;)
        {
            switch (_pattern[_at++])
            {
                case '\\':
                    _at++;
                    break;
                case '[':
                    SkipClass();
                    break;
                case '(':
                    depth++;
                    break;
                case ')':
                    depth--;
                    break;
            }
        }
    }

    private void SkipCount()
    {
        var close = _pattern.IndexOf('}', Math.Min(_at, _pattern.Length));
        if (close > 0 && !_pattern.AsSpan(_at, close - _at).ContainsAnyExcept(CountCharacters))
        {
            _at = close + 1;
        }
    }

    [GeneratedRegex(@"\(\?[a-zA-Z]*x", RegexOptions.CultureInvariant)]
    private static partial Regex FreeSpacing();

    private void DropLast()
    {
        _run.Length -= _run.Length > 0 ? 1 : 0;
        EndRun();
    }

    private void EndRun()
    {
        if (_run.Length > _best.Length)
        {
            _best = _run.ToString();
        }

        _run.Clear();
    }
}
