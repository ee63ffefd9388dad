using FlexGet.Core.Templating.Expressions;
using FlexGet.Core.Templating.Statements;

namespace FlexGet.Core.Templating.Syntax;

/// <summary>Reads a whole template.</summary>
internal sealed class TemplateParser
{
    private readonly TokenStream _tokens;
    private readonly ExpressionParser _expressions;
    private readonly StatementParser _statements;

    private TemplateParser(IReadOnlyList<Token> tokens)
    {
        _tokens = new TokenStream(tokens);
        _expressions = new ExpressionParser(_tokens);
        _statements = new StatementParser(_tokens, _expressions, new BlockParser(_tokens, Until));
    }

    public static IReadOnlyList<Statement> Template(string text, Delimiters delimiters)
    {
        var parser = new TemplateParser(Lexer.Template(text, delimiters));
        var statements = parser.Until();
        return parser._tokens.Current.Kind == TokenKind.End
            ? statements
            : throw parser._tokens.Error($"\"{parser._tokens.Current.Text}\" ends nothing that was begun");
    }

    public static Expression Expression(string text)
    {
        var parser = new TemplateParser(Lexer.Expression(text));
        var expression = parser._expressions.Tuple();
        return parser._tokens.Current.Kind == TokenKind.End
            ? expression
            : throw parser._tokens.Error(
                $"expected the end of the expression, found {parser._tokens.Current.Described}{(parser._tokens.Current.Text == "=" ? "; to compare write \"==\"" : "")}");
    }

    /// <summary>Reads up to a block tag with one of the words (which is next then), or to the end.</summary>
    private List<Statement> Until(params string[] words)
    {
        List<Statement> statements = [];
        while (_tokens.Current.Kind != TokenKind.End)
        {
            var token = _tokens.Take();
            switch (token.Kind)
            {
                case TokenKind.Text:
                    statements.Add(new TextStatement(token.Text));
                    break;
                case TokenKind.OutputBegin:
                    statements.Add(new OutputStatement(token.Position, _expressions.Tuple()));
                    _tokens.Expect(TokenKind.OutputEnd, "the end of the tag");
                    break;
                default:
                    if (_tokens.Current.Kind == TokenKind.Name && (words.Contains(_tokens.Current.Text) || StatementParser.IsEnd(_tokens.Current.Text)))
                    {
                        return words.Contains(_tokens.Current.Text)
                            ? statements
                            : throw _tokens.Error(words.Length == 0
                                ? $"\"{_tokens.Current.Text}\" ends nothing that was begun"
                                : $"expected \"{words[^1]}\", found \"{_tokens.Current.Text}\"");
                    }

                    statements.Add(_statements.Read());
                    break;
            }
        }

        return words.Length == 0 ? statements : throw _tokens.Error($"expected \"{words[^1]}\", found the end");
    }
}
