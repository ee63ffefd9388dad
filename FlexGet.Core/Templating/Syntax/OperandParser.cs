using FlexGet.Core.Templating.Expressions;
using FlexGet.Core.Templating.Functions;

namespace FlexGet.Core.Templating.Syntax;

/// <summary>Reads what operators stand between: values, and the members, calls, filters and tests behind them.</summary>
internal sealed class OperandParser(TokenStream tokens, ExpressionParser expressions)
{
    private readonly ValueParser _values = new(tokens, expressions);

    public Expression Operand(bool hasFilters)
    {
        var operand = Postfix(_values.Value());
        return hasFilters ? Filters(operand) : operand;
    }

    public Expression Filters(Expression operand)
    {
        while (true)
        {
            if (tokens.TryOperator("|"))
            {
                operand = Filter(operand);
            }
            else if (tokens.TryName("is"))
            {
                operand = Test(operand);
            }
            else if (tokens.IsOperator("("))
            {
                operand = Postfix(operand);
            }
            else
            {
                return operand;
            }
        }
    }

    public Expression FilterBlock(Expression operand)
    {
        operand = Filter(operand);
        while (tokens.TryOperator("|"))
        {
            operand = Filter(operand);
        }

        return operand;
    }

    public CallArguments Arguments()
    {
        tokens.ExpectOperator("(");
        List<Expression> values = [];
        List<(string Name, Expression Value)> named = [];
        while (!tokens.TryOperator(")"))
        {
            if (values.Count + named.Count > 0)
            {
                tokens.ExpectOperator(",");
                if (tokens.TryOperator(")"))
                {
                    break;
                }
            }

            if (tokens.Current.Kind == TokenKind.Name && tokens.Following.Is(TokenKind.Operator, "="))
            {
                var name = tokens.Take().Text;
                tokens.Take();
                named.Add((name, expressions.Expression()));
            }
            else
            {
                values.Add(named.Count == 0 ? expressions.Expression() : throw tokens.Error("a value without a name stands behind one with a name"));
            }
        }

        return new CallArguments([.. values], [.. named]);
    }

    private Filter Filter(Expression operand)
    {
        tokens.Deepen();
        var name = tokens.Expect(TokenKind.Name, "the name of a filter");
        var arguments = tokens.IsOperator("(") ? Arguments() : CallArguments.None;
        return new Filter(name.Position, FunctionTable.Filter(name.Text, name.Position), operand, arguments);
    }

    private Expression Test(Expression operand)
    {
        tokens.Deepen();
        var isNegated = tokens.TryName("not");
        var name = tokens.Expect(TokenKind.Name, "the name of a test");
        var arguments = tokens.IsOperator("(") ? Arguments()
            : BeginsArgument ? new CallArguments([Postfix(_values.Value())], [])
            : CallArguments.None;
        Expression test = new Filter(name.Position, FunctionTable.Test(name.Text, name.Position), operand, arguments);
        return isNegated ? new Not(test) : test;
    }

    private bool BeginsArgument => tokens.Current.Kind switch
    {
        TokenKind.String or TokenKind.Number => true,
        TokenKind.Name => tokens.Current.Text is not ("and" or "or" or "else" or "if" or "is" or "not" or "in"),
        TokenKind.Operator => tokens.Current.Text is "[" or "{",
        _ => false,
    };

    private Expression Postfix(Expression operand)
    {
        while (tokens.Current.Kind == TokenKind.Operator && tokens.Current.Text is "." or "[" or "(")
        {
            tokens.Deepen();
            var position = tokens.Current.Position;
            operand = tokens.Current.Text switch
            {
                "." => Member(operand),
                "[" => Item(operand),
                _ => new Call(position, operand, Arguments()),
            };
        }

        return operand;
    }

    private Expression Member(Expression operand)
    {
        tokens.Take();
        var name = tokens.Take();
        if (name.Kind == TokenKind.Number && name.Number is long index)
        {
            return new Item(name.Position, operand, new Literal(name.Position, index));
        }

        if (name.Kind != TokenKind.Name)
        {
            throw new TemplateException($"expected a name behind the point, found {name.Described}", name.Position);
        }

        return tokens.IsOperator("(")
            ? new MethodCall(name.Position, operand, name.Text, Arguments())
            : new Member(name.Position, operand, name.Text);
    }

    private Expression Item(Expression operand)
    {
        var position = tokens.Take().Position;
        var index = tokens.IsOperator(":") ? null : expressions.Tuple();
        Expression?[] bounds = [index, null, null];
        var count = 1;
        for (; count < 3 && tokens.TryOperator(":"); count++)
        {
            bounds[count] = tokens.IsOperator("]") || tokens.IsOperator(":") ? null : expressions.Expression();
        }

        tokens.ExpectOperator("]");
        return count == 1 && index is not null ? new Item(position, operand, index) : new Slice(position, operand, bounds);
    }
}
