using FlexGet.Core.Templating.Expressions;

namespace FlexGet.Core.Templating.Syntax;

/// <summary>Reads values as they are written: names, numbers, texts, lists, mappings, and what stands in parentheses.</summary>
internal sealed class ValueParser(TokenStream tokens, ExpressionParser expressions)
{
    public Expression Value()
    {
        var token = tokens.Take();
        return token.Kind switch
        {
            TokenKind.Name => Named(token),
            TokenKind.Number => new Literal(token.Position, token.Number),
            TokenKind.String => new Literal(token.Position, Joined(token.Text)),
            TokenKind.Operator when token.Text == "(" => Parenthesis(token.Position),
            TokenKind.Operator when token.Text == "[" => new ListExpression(token.Position, Items("]")),
            TokenKind.Operator when token.Text == "{" => Mapping(token.Position),
            _ => throw new TemplateException($"expected a value, found {token.Described}", token.Position),
        };
    }

    private static Expression Named(Token token) => token.Text switch
    {
        "true" or "True" => new Literal(token.Position, true),
        "false" or "False" => new Literal(token.Position, false),
        "none" or "None" => new Literal(token.Position, null),
        "and" or "or" or "in" or "is" or "if" or "else" or "not" =>
            throw new TemplateException($"expected a value, found \"{token.Text}\"", token.Position),
        _ => new Name(token.Position, token.Text),
    };

    private string Joined(string text)
    {
        while (tokens.Current.Kind == TokenKind.String)
        {
            text += tokens.Take().Text;
        }

        return text;
    }

    private Expression Parenthesis(int position)
    {
        if (tokens.TryOperator(")"))
        {
            return new TupleExpression(position, []);
        }

        var content = expressions.Tuple();
        tokens.ExpectOperator(")");
        return content;
    }

    private List<Expression> Items(string end)
    {
        List<Expression> items = [];
        while (!tokens.TryOperator(end))
        {
            if (items.Count > 0)
            {
                tokens.ExpectOperator(",");
                if (tokens.TryOperator(end))
                {
                    break;
                }
            }

            items.Add(expressions.Expression());
        }

        return items;
    }

    private MappingExpression Mapping(int position)
    {
        List<(Expression Key, Expression Value)> pairs = [];
        while (!tokens.TryOperator("}"))
        {
            if (pairs.Count > 0)
            {
                tokens.ExpectOperator(",");
                if (tokens.TryOperator("}"))
                {
                    break;
                }
            }

            var key = expressions.Expression();
            tokens.ExpectOperator(":");
            pairs.Add((key, expressions.Expression()));
        }

        return new MappingExpression(position, pairs);
    }
}
