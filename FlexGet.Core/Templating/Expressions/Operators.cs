using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Expressions;

internal sealed class Conditional(Expression condition, Expression value, Expression? otherwise) : Expression
{
    public override object? Evaluate(Renderer renderer) => condition.IsTrue(renderer) ? value.Evaluate(renderer)
        : otherwise is null ? new Undefined("the condition is false and there is no \"else\"")
        : otherwise.Evaluate(renderer);
}

internal sealed class Either(Expression left, Expression right) : Expression
{
    public override object? Evaluate(Renderer renderer)
    {
        var value = left.Require(renderer);
        return Truth.Of(value) ? value : right.Evaluate(renderer);
    }
}

internal sealed class Both(Expression left, Expression right) : Expression
{
    public override object? Evaluate(Renderer renderer)
    {
        var value = left.Require(renderer);
        return Truth.Of(value) ? right.Evaluate(renderer) : value;
    }
}

internal sealed class Not(Expression operand) : Expression
{
    public override object? Evaluate(Renderer renderer) => !operand.IsTrue(renderer);
}

internal sealed class Sign(int position, bool isNegative, Expression operand) : Expression
{
    public override object? Evaluate(Renderer renderer)
    {
        var value = operand.Require(renderer);
        renderer.Step(position);
        return isNegative ? Numbers.Compute("-", 0L, value, renderer) : Numbers.Compute("+", 0L, value, renderer);
    }
}

internal sealed class Arithmetic(int position, string name, Expression left, Expression right) : Expression
{
    public override object? Evaluate(Renderer renderer)
    {
        var (first, second) = (left.Require(renderer), right.Require(renderer));
        renderer.Step(position);
        return Numbers.Compute(name, first, second, renderer);
    }
}

internal sealed class Concatenation(IReadOnlyList<Expression> parts) : Expression
{
    public override object? Evaluate(Renderer renderer)
    {
        var output = new Output(renderer);
        output.Write("");
        foreach (var part in parts)
        {
            output.Write(part.Require(renderer));
        }

        return output.Text();
    }
}

/// <summary>Comparisons, which may be chained: <c>1 &lt; x &lt;= 5</c>.</summary>
internal sealed class Comparison(Expression first, (string Operator, Expression Right)[] links) : Expression
{
    public override object? Evaluate(Renderer renderer)
    {
        var left = first.Require(renderer);
        foreach (var (name, operand) in links)
        {
            var right = operand.Require(renderer);
            renderer.Work(1);
            if (!Holds(name, left, right, renderer))
            {
                return false;
            }

            left = right;
        }

        return true;
    }

    private static bool Holds(string name, object? left, object? right, Renderer renderer) => name switch
    {
        "==" => Comparing.AreEqual(left, right, renderer),
        "!=" => !Comparing.AreEqual(left, right, renderer),
        "in" => Sequences.Contains(right, left, renderer),
        "not in" => !Sequences.Contains(right, left, renderer),
        "<" => Comparing.Compare(left, right, renderer, name) < 0,
        "<=" => Comparing.Compare(left, right, renderer, name) <= 0,
        ">" => Comparing.Compare(left, right, renderer, name) > 0,
        _ => Comparing.Compare(left, right, renderer, name) >= 0,
    };
}
