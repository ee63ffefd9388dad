using System.Globalization;

namespace FlexGet.Core.Templating.Syntax;

/// <summary>Parts an expression into tokens.</summary>
internal sealed class TagLexer(string text, List<Token> tokens)
{
    private static readonly string[] LongOperators = ["//", "**", "==", "!=", "<=", ">="];

    private const string Operators = "+-*/%~|()[]{},.:<>=";

    private int _index;
    private int _open;

    /// <summary>Reads up to the closing delimiter (null: the end of the text); returns where the text goes on and whether it is trimmed there.</summary>
    public (int Index, bool Trims) ReadTo(int start, string? end, TokenKind endKind)
    {
        _index = start;
        while (true)
        {
            while (_index < text.Length && char.IsWhiteSpace(text[_index]))
            {
                _index++;
            }

            if (_index >= text.Length)
            {
                return end is null ? Close(endKind, 0, false) : throw new TemplateException($"the tag is never closed by \"{end}\"", start - 2);
            }

            if (end is not null && _open == 0 && IsAt(end, _index))
            {
                return Close(endKind, end.Length, false);
            }

            if (end is not null && _open == 0 && text[_index] is '-' or '+' && IsAt(end, _index + 1))
            {
                return Close(endKind, end.Length + 1, text[_index] == '-');
            }

            tokens.Add(Next());
        }
    }

    private (int, bool) Close(TokenKind kind, int length, bool trims)
    {
        tokens.Add(new Token(kind, "", _index));
        return (_index + length, trims);
    }

    private bool IsAt(string delimiter, int index) => string.CompareOrdinal(text, index, delimiter, 0, delimiter.Length) == 0;

    private Token Next()
    {
        var character = text[_index];
        if (char.IsLetter(character) || character == '_')
        {
            return Name();
        }

        if (char.IsAsciiDigit(character))
        {
            return Number();
        }

        return character is '"' or '\'' ? StringLiteral() : Operator();
    }

    private Token Name()
    {
        var start = _index;
        while (_index < text.Length && (char.IsLetterOrDigit(text[_index]) || text[_index] == '_'))
        {
            _index++;
        }

        return new Token(TokenKind.Name, text[start.._index], start);
    }

    private Token Number()
    {
        var start = _index;
        // In a path like item.0.1 the digits are two numbers.
        var length = NumberText.LengthOf(text.AsSpan(start), mayBeFraction: start == 0 || text[start - 1] != '.');
        _index += length;
        var written = text.Substring(start, length);
        return NumberText.TryRead(written, out var value)
            ? new Token(TokenKind.Number, written, start, value)
            : throw new TemplateException($"the number {written} is too large", start);
    }

    private Token StringLiteral()
    {
        var start = _index;
        var quote = text[start];
        for (_index++; _index < text.Length && text[_index] != quote; _index++)
        {
            _index += text[_index] == '\\' ? 1 : 0;
        }

        if (_index >= text.Length)
        {
            throw new TemplateException("the text in quotes is never closed", start);
        }

        _index++;
        return new Token(TokenKind.String, TextEscapes.Resolve(text.AsSpan(start + 1, _index - start - 2)), start);
    }

    private Token Operator()
    {
        var start = _index;
        var found = Array.Find(LongOperators, candidate => IsAt(candidate, start));
        if (found is null && !Operators.Contains(text[start], StringComparison.Ordinal))
        {
            throw new TemplateException(string.Create(CultureInfo.InvariantCulture, $"the character \"{text[start]}\" has no meaning here"), start);
        }

        found ??= text.Substring(start, 1);
        _index += found.Length;
        Balance(found, start);
        return new Token(TokenKind.Operator, found, start);
    }

    private void Balance(string bracket, int start)
    {
        if (bracket is "(" or "[" or "{")
        {
            _open++;
        }
        else if (bracket is ")" or "]" or "}" && --_open < 0)
        {
            throw new TemplateException($"\"{bracket}\" closes nothing", start);
        }
    }
}
