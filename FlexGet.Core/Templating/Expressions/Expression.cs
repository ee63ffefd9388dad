using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Expressions;

/// <summary>A part of a template that has a value.</summary>
internal abstract class Expression
{
    /// <summary>The value; <see cref="Undefined"/> for what there is not.</summary>
    public abstract object? Evaluate(Renderer renderer);

    /// <summary>The value, which must be there.</summary>
    public object? Require(Renderer renderer) => Evaluate(renderer) switch
    {
        Undefined { IsError: true } undefined => throw undefined.Error(),
        Undefined => null,
        var value => value,
    };

    public bool IsTrue(Renderer renderer) => Truth.Of(Require(renderer));
}

internal sealed class Literal(int position, object? value) : Expression
{
    public override object? Evaluate(Renderer renderer)
    {
        renderer.Position = position;
        return value;
    }
}

internal sealed class Name(int position, string name) : Expression
{
    public override object? Evaluate(Renderer renderer)
    {
        renderer.Step(position);
        return renderer.Lookup(name);
    }
}

/// <summary>The text that a block has captured.</summary>
internal sealed class Captured : Expression
{
    public const string Name = " captured";

    public override object? Evaluate(Renderer renderer) => renderer.Lookup(Name);
}

internal sealed class ListExpression(int position, IReadOnlyList<Expression> items) : Expression
{
    public override object? Evaluate(Renderer renderer)
    {
        renderer.Step(position);
        return items.Select(item => item.Require(renderer)).ToList();
    }
}

internal sealed class TupleExpression(int position, IReadOnlyList<Expression> items) : Expression
{
    public override object? Evaluate(Renderer renderer)
    {
        renderer.Step(position);
        return new TupleValue(items.Select(item => item.Require(renderer)));
    }
}

internal sealed class MappingExpression(int position, IReadOnlyList<(Expression Key, Expression Value)> pairs) : Expression
{
    public override object? Evaluate(Renderer renderer)
    {
        renderer.Step(position);
        var mapping = Mappings.New();
        foreach (var (key, value) in pairs)
        {
            mapping[Mappings.Key(key.Require(renderer))] = value.Require(renderer);
        }

        return mapping;
    }
}
