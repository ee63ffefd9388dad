using FlexGet.Core.Templating.Expressions;

namespace FlexGet.Core.Templating.Syntax;

/// <summary>Reads expressions: alone, with a condition behind them, or several as a tuple.</summary>
internal sealed class ExpressionParser
{
    private readonly TokenStream _tokens;
    private readonly OperandParser _operands;
    private readonly OperatorParser _operators;

    public ExpressionParser(TokenStream tokens)
    {
        _tokens = tokens;
        _operands = new OperandParser(tokens, this);
        _operators = new OperatorParser(tokens, _operands);
    }

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
        var value = _operators.Or();
        while (hasCondition && _tokens.TryName("if"))
        {
            _tokens.Deepen();
            var condition = _operators.Or();
            value = new Conditional(condition, value, _tokens.TryName("else") ? Expression() : null);
        }

        _tokens.Rise(depth);
        return value;
    }

    /// <inheritdoc cref="OperatorParser.Unary"/>
    public Expression Unary() => _operators.Unary();

    private bool BeginsExpression => _tokens.Current.Kind switch
    {
        TokenKind.Name => !_tokens.IsName("if") && !_tokens.IsName("in") && !_tokens.IsName("recursive"),
        TokenKind.Operator => _tokens.Current.Text is "(" or "[" or "{" or "-" or "+",
        TokenKind.String or TokenKind.Number => true,
        _ => false,
    };
}
