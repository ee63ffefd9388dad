using FlexGet.Core.Templating.Expressions;

namespace FlexGet.Core.Templating.Syntax;

/// <summary>Reads operators and their operands, by Jinja's order: a method for each step, the loosest first.</summary>
internal sealed class OperatorParser(TokenStream tokens, OperandParser operands)
{
    private static readonly string[] Comparisons = ["==", "!=", "<", "<=", ">", ">="];

    public Expression Or()
    {
        var left = And();
        while (tokens.TryName("or"))
        {
            tokens.Deepen();
            left = new Either(left, And());
        }

        return left;
    }

    /// <summary>Reads an operand of an arithmetic operator, with the filters and tests behind it.</summary>
    public Expression Unary(bool hasFilters = true)
    {
        var position = tokens.Current.Position;
        if (tokens.IsOperator("-") || tokens.IsOperator("+"))
        {
            var isNegative = tokens.Take().Text == "-";
            tokens.Deepen();
            var operand = new Sign(position, isNegative, Unary(hasFilters: false));
            return hasFilters ? operands.Filters(operand) : operand;
        }

        return operands.Operand(hasFilters);
    }

    private Expression And()
    {
        var left = Not();
        while (tokens.TryName("and"))
        {
            tokens.Deepen();
            left = new Both(left, Not());
        }

        return left;
    }

    private Expression Not()
    {
        if (!tokens.TryName("not"))
        {
            return Comparison();
        }

        tokens.Deepen();
        return new Not(Not());
    }

    private Expression Comparison()
    {
        var first = Sum();
        List<(string Operator, Expression Right)> links = [];
        while (ComparisonOperator() is { } found)
        {
            links.Add((found, Sum()));
        }

        return links.Count == 0 ? first : new Comparison(first, [.. links]);
    }

    private string? ComparisonOperator()
    {
        if (tokens.Current.Kind == TokenKind.Operator && Comparisons.Contains(tokens.Current.Text))
        {
            return tokens.Take().Text;
        }

        if (tokens.TryName("in"))
        {
            return "in";
        }

        if (tokens.IsName("not") && tokens.Following.Is(TokenKind.Name, "in"))
        {
            tokens.Take();
            tokens.Take();
            return "not in";
        }

        return null;
    }

    private Expression Sum() => Chain(Concatenation, "+", "-");

    private Expression Concatenation()
    {
        var first = Product();
        List<Expression> parts = [first];
        while (tokens.TryOperator("~"))
        {
            parts.Add(Product());
        }

        return parts.Count == 1 ? first : new Concatenation(parts);
    }

    private Expression Product() => Chain(Power, "*", "/", "//", "%");

    private Expression Power() => Chain(() => Unary(), "**");

    private Expression Chain(Func<Expression> operand, params ReadOnlySpan<string> operators)
    {
        var left = operand();
        while (tokens.Current.Kind == TokenKind.Operator && operators.Contains(tokens.Current.Text))
        {
            var found = tokens.Take();
            tokens.Deepen();
            left = new Arithmetic(found.Position, found.Text, left, operand());
        }

        return left;
    }
}
