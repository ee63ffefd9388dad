namespace FlexGet.Core.Templating.Syntax;

/// <summary>Parts a template into text and tags, and tags into tokens.</summary>
internal sealed class Lexer
{
    private const string Whitespace = " \t\n\r\f\v";

    private readonly string _text;
    private readonly Delimiters _delimiters;
    private readonly List<Token> _tokens = [];
    private int _index;
    private bool _trimsNext;

    private Lexer(string text, Delimiters delimiters) => (_text, _delimiters) = (text, delimiters);

    /// <summary>The tokens of a template.</summary>
    public static List<Token> Template(string text, Delimiters delimiters)
    {
        var lexer = new Lexer(text, delimiters);
        // As in Jinja a line break at the very end does not count.
        lexer.ReadAll(text.EndsWith('\n') ? text.Length - 1 : text.Length);
        return lexer._tokens;
    }

    /// <summary>The tokens of a text that is one expression.</summary>
    public static List<Token> Expression(string text)
    {
        var tokens = new List<Token>();
        new TagLexer(text, tokens).ReadTo(0, null, TokenKind.End);
        return tokens;
    }

    private void ReadAll(int end)
    {
        while (_index < end)
        {
            var begin = NextTag(_index, end);
            AddText(_index, begin < 0 ? end : begin, isTrimmedAtEnd: begin >= 0 && SignAt(begin + 2) == '-');
            if (begin < 0)
            {
                break;
            }

            ReadTag(begin);
        }

        _tokens.Add(new Token(TokenKind.End, "", end));
    }

    private int NextTag(int from, int end)
    {
        for (var index = from; (index = _text.IndexOf('{', index)) >= 0 && index + 1 < end; index++)
        {
            if (_text[index + 1] == _delimiters.Begin[1] || (_delimiters.HasBlocks && _text[index + 1] is '%' or '#' && _delimiters.HasBlocks))
            {
                return index;
            }
        }

        return -1;
    }

    private void ReadTag(int begin)
    {
        var kind = _text[begin + 1];
        var start = begin + 2 + (SignAt(begin + 2) is '-' or '+' ? 1 : 0);
        if (kind == '#' && _delimiters.HasBlocks)
        {
            SkipComment(begin);
        }
        else if (kind == '%' && _delimiters.HasBlocks)
        {
            if (!TryReadRaw(begin, start))
            {
                _tokens.Add(new Token(TokenKind.BlockBegin, "{%", begin));
                ReadExpression(start, "%}", TokenKind.BlockEnd);
            }
        }
        else
        {
            _tokens.Add(new Token(TokenKind.OutputBegin, _delimiters.Begin, begin));
            ReadExpression(start, _delimiters.End, TokenKind.OutputEnd);
        }
    }

    private void ReadExpression(int start, string end, TokenKind endKind) =>
        (_index, _trimsNext) = new TagLexer(_text, _tokens).ReadTo(start, end, endKind);

    private void SkipComment(int begin)
    {
        var end = _text.IndexOf("#}", begin + 2, StringComparison.Ordinal);
        if (end < 0)
        {
            throw new TemplateException("the comment is never closed by \"#}\"", begin);
        }

        _trimsNext = _text[end - 1] == '-' && end - 1 > begin + 1;
        _index = end + 2;
    }

    private bool TryReadRaw(int begin, int start)
    {
        if (RawTagEnd(start, "raw") is not (var content and >= 0, var trimsContent))
        {
            return false;
        }

        for (var index = content; (index = _text.IndexOf("{%", index, StringComparison.Ordinal)) >= 0; index += 2)
        {
            var sign = SignAt(index + 2);
            var (end, trims) = RawTagEnd(index + 2 + (sign is '-' or '+' ? 1 : 0), "endraw");
            if (end >= 0)
            {
                _trimsNext = trimsContent;
                AddText(content, index, sign == '-');
                (_index, _trimsNext) = (end, trims);
                return true;
            }
        }

        throw new TemplateException("\"raw\" is never closed by \"endraw\"", begin);
    }

    /// <summary>Where the tag with this word alone ends; -1 when it is another.</summary>
    private (int End, bool Trims) RawTagEnd(int index, string word)
    {
        index = SkipSpace(index);
        if (string.CompareOrdinal(_text, index, word, 0, word.Length) != 0)
        {
            return (-1, false);
        }

        index = SkipSpace(index + word.Length);
        var sign = SignAt(index);
        index += sign is '-' or '+' ? 1 : 0;
        return string.CompareOrdinal(_text, index, "%}", 0, 2) == 0 ? (index + 2, sign == '-') : (-1, false);
    }

    private int SkipSpace(int index)
    {
        while (index < _text.Length && Whitespace.Contains(_text[index], StringComparison.Ordinal))
        {
            index++;
        }

        return index;
    }

    private char SignAt(int index) => index < _text.Length ? _text[index] : '\0';

    private void AddText(int start, int end, bool isTrimmedAtEnd)
    {
        var text = _text.AsSpan(start, end - start);
        text = _trimsNext ? text.TrimStart() : text;
        text = isTrimmedAtEnd ? text.TrimEnd() : text;
        _trimsNext = false;
        if (!text.IsEmpty)
        {
            _tokens.Add(new Token(TokenKind.Text, text.ToString(), start));
        }
    }
}
