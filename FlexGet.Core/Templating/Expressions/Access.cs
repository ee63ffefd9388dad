using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Expressions;

/// <summary><c>value.name</c></summary>
internal sealed class Member(int position, Expression target, string name) : Expression
{
    public override object? Evaluate(Renderer renderer)
    {
        var value = target.Require(renderer);
        renderer.Step(position);
        return Members.Get(value, name);
    }
}

/// <summary><c>value[index]</c></summary>
internal sealed class Item(int position, Expression target, Expression index) : Expression
{
    public override object? Evaluate(Renderer renderer)
    {
        var (value, key) = (target.Require(renderer), index.Require(renderer));
        renderer.Step(position);
        return Members.Item(value, key);
    }
}

/// <summary><c>value[from:to:step]</c></summary>
internal sealed class Slice(int position, Expression target, Expression?[] bounds) : Expression
{
    public override object? Evaluate(Renderer renderer)
    {
        var value = target.Require(renderer);
        renderer.Step(position);
        var text = value as string;
        var length = text?.Length ?? Sequences.Of(value, renderer).Count;
        var step = Bound(2, renderer) ?? 1;
        if (step == 0)
        {
            throw new TemplateException("the step of a slice cannot be 0", position);
        }

        var start = Clamp(Bound(0, renderer), length, step, step > 0 ? 0 : length - 1);
        var stop = Clamp(Bound(1, renderer), length, step, step > 0 ? length : -1);
        List<int> places = [];
        for (var place = start; step > 0 ? place < stop : place > stop; place += step)
        {
            places.Add((int)place);
        }

        renderer.Work(places.Count);
        if (text is not null)
        {
            return string.Concat(places.Select(place => text[place]));
        }

        var items = Sequences.Of(value, renderer);
        var picked = places.Select(place => items[place]);
        return value is TupleValue ? new TupleValue(picked) : picked.ToList();
    }

    private long? Bound(int index, Renderer renderer) => bounds[index]?.Require(renderer) switch
    {
        null => null,
        long number => Math.Clamp(number, -int.MaxValue, int.MaxValue),
        var other => throw new TemplateException($"a slice needs whole numbers, not {Plain.Kind(other)}", position),
    };

    private static long Clamp(long? bound, int length, long step, long fallback)
    {
        if (bound is not { } place)
        {
            return fallback;
        }

        place += place < 0 ? length : 0;
        return step > 0 ? Math.Clamp(place, 0, length) : Math.Clamp(place, -1, length - 1);
    }
}
