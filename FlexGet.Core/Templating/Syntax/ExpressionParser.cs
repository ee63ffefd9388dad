using FlexGet.Core.Templating.Expressions;

namespace FlexGet.Core.Templating.Syntax;

/// <summary>Reads expressions, by Jinja's order of operators.</summary>
internal sealed class ExpressionParser
{
    private static readonly string[] Comparisons = ["==", "!=", "<", "<=", ">", ">="];

    private readonly TokenStream _tokens;
    private readonly OperandParser _operands;

    public ExpressionParser(TokenStream tokens)
    {
        _tokens = tokens;
        _operands = new OperandParser(tokens, this);
    }

    /// <summary>Reads arguments in parentheses.</summary>
    public CallArguments Arguments() => _operands.Arguments();

    /// <summary>Reads the rest of a filter block's tag: a filter and those behind it.</summary>
    public Expression Filters(Expression operand) => _operands.FilterBlock(operand);

    /// <summary>Reads an expression, or several with commas, which are a tuple.</summary>
    public Expression Tuple(bool hasCondition = true)
    {
        var start = _tokens.Current.Position;
        var first = Expression(hasCondition);
        if (!_tokens.IsOperator(","))
        {
            return first;
        }

        List<Expression> items = [first];
        while (_tokens.TryOperator(",") && BeginsExpression)
        {
            items.Add(Expression(hasCondition));
        }

        return new TupleExpression(start, items);
    }

    /// <summary>Reads one expression.</summary>
    /// <param name="hasCondition">False leaves an <c>if</c> behind it alone.</param>
    public Expression Expression(bool hasCondition = true)
    {
        var depth = _tokens.Depth;
        _tokens.Deepen();
        var value = Or();
        while (hasCondition && _tokens.TryName("if"))
        {
            _tokens.Deepen();
            var condition = Or();
            value = new Conditional(condition, value, _tokens.TryName("else") ? Expression() : null);
        }

        _tokens.Rise(depth);
        return value;
    }

    /// <summary>Reads an operand of an arithmetic operator, with the filters and tests behind it.</summary>
    public Expression Unary(bool hasFilters = true)
    {
        var position = _tokens.Current.Position;
        if (_tokens.IsOperator("-") || _tokens.IsOperator("+"))
        {
            var isNegative = _tokens.Take().Text == "-";
            _tokens.Deepen();
            var operand = new Sign(position, isNegative, Unary(hasFilters: false));
            return hasFilters ? _operands.Filters(operand) : operand;
        }

        return _operands.Operand(hasFilters);
    }

    private bool BeginsExpression => _tokens.Current.Kind switch
    {
        TokenKind.Name => !_tokens.IsName("if") && !_tokens.IsName("in") && !_tokens.IsName("recursive"),
        TokenKind.Operator => _tokens.Current.Text is "(" or "[" or "{" or "-" or "+",
        TokenKind.String or TokenKind.Number => true,
        _ => false,
    };

    private Expression Or()
    {
        var left = And();
        while (_tokens.TryName("or"))
        {
            _tokens.Deepen();
            left = new Either(left, And());
        }

        return left;
    }

    private Expression And()
    {
        var left = Not();
        while (_tokens.TryName("and"))
        {
            _tokens.Deepen();
            left = new Both(left, Not());
        }

        return left;
    }

    private Expression Not()
    {
        if (!_tokens.TryName("not"))
        {
            return Comparison();
        }

        _tokens.Deepen();
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
        if (_tokens.Current.Kind == TokenKind.Operator && Comparisons.Contains(_tokens.Current.Text))
        {
            return _tokens.Take().Text;
        }

        if (_tokens.TryName("in"))
        {
            return "in";
        }

        if (_tokens.IsName("not") && _tokens.Following.Is(TokenKind.Name, "in"))
        {
            _tokens.Take();
            _tokens.Take();
            return "not in";
        }

        return null;
    }

    private Expression Sum() => Chain(Concatenation, "+", "-");

    private Expression Concatenation()
    {
        var first = Product();
        List<Expression> parts = [first];
        while (_tokens.TryOperator("~"))
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
        while (_tokens.Current.Kind == TokenKind.Operator && operators.Contains(_tokens.Current.Text))
        {
            var found = _tokens.Take();
            _tokens.Deepen();
            left = new Arithmetic(found.Position, found.Text, left, operand());
        }

        return left;
    }
}
