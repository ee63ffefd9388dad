using FlexGet.Core.Templating.Syntax;

namespace FlexGet.Core.Templating.Values;

/// <summary>Texts that are a literal of Python are what they say: the last step of native results.</summary>
internal static class NativeLiteral
{
    /// <summary>The value that the text is a literal of, or the text.</summary>
    public static object? Of(string text)
    {
        // Most results are no literals: a look at the beginning saves the attempt.
        if (text.Length is 0 or > 10_000 || !(char.IsAsciiDigit(text[0]) || "-+([{'\"TFN.".Contains(text[0], StringComparison.Ordinal)))
        {
            return text;
        }

        try
        {
            var reader = new LiteralReader(new TokenStream(Lexer.Expression(text)));
            return reader.TryRead(out var value) ? value : text;
        }
        catch (TemplateException)
        {
            return text;
        }
    }

    private sealed class LiteralReader(TokenStream tokens)
    {
        public bool TryRead(out object? value)
        {
            var isLiteral = TryValue(out value);
            if (isLiteral && tokens.IsOperator(","))
            {
                var items = new TupleValue([value]);
                isLiteral = TryItems(items, null);
                value = items;
            }

            return isLiteral && tokens.Current.Kind == TokenKind.End;
        }

        private bool TryValue(out object? value)
        {
            var token = tokens.Take();
            value = token.Kind is TokenKind.Number ? token.Number : token.Text;
            switch (token.Kind)
            {
                case TokenKind.Number:
                    // Python takes no leading zeros: episode numbers stay text.
                    return token.Number is double || token.Text.Length == 1 || token.Text[0] != '0' || !char.IsAsciiDigit(token.Text[1]);
                case TokenKind.String:
                    return true;
                case TokenKind.Name when token.Text is "True" or "False" or "None":
                    value = token.Text == "None" ? null : token.Text == "True";
                    return true;
                case TokenKind.Operator:
                    return TryOperator(token.Text, out value);
                default:
                    return false;
            }
        }

        private bool TryOperator(string text, out object? value)
        {
            value = null;
            tokens.Deepen();
            switch (text)
            {
                case "-" or "+" when tokens.Current.Kind == TokenKind.Number && TryValue(out var number):
                    value = text == "+" ? number : number is long whole ? -whole : -(double)number!; // one or the other
                    return true;
                case "[":
                    var list = new List<object?>();
                    value = list;
                    return TryItems(list, "]");
                case "(":
                    return TryParenthesis(out value);
                case "{":
                    return TryMapping(out value);
                default:
                    return false;
            }
        }

        private bool TryParenthesis(out object? value)
        {
            var items = new TupleValue([]);
            var isLiteral = TryItems(items, ")");
            value = items.Count == 1 && tokens.BeforePrevious.Text != "," ? items[0] : items;
            return isLiteral;
        }

        private bool TryItems(List<object?> items, string? end)
        {
            while (end is null ? tokens.Current.Kind != TokenKind.End : !tokens.TryOperator(end))
            {
                if (items.Count > 0 && !tokens.TryOperator(","))
                {
                    return false;
                }

                if (end is null ? tokens.Current.Kind == TokenKind.End : items.Count > 0 && tokens.TryOperator(end))
                {
                    return true;
                }

                if (!TryValue(out var value))
                {
                    return false;
                }

                items.Add(value);
            }

            return true;
        }

        private bool TryMapping(out object? value)
        {
            var mapping = Mappings.New();
            value = mapping;
            while (!tokens.TryOperator("}"))
            {
                if (mapping.Count > 0 && (!tokens.TryOperator(",") || tokens.TryOperator("}")))
                {
                    return tokens.Previous.Is(TokenKind.Operator, "}");
                }

                if (!TryValue(out var key) || !tokens.TryOperator(":") || !TryValue(out var item))
                {
                    return false;
                }

                mapping[Mappings.Key(key)] = item;
            }

            return true;
        }
    }
}
