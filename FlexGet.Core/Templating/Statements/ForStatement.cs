using FlexGet.Core.Templating.Expressions;
using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Statements;

internal sealed class ForStatement(
    int position,
    Target target,
    Expression items,
    Expression? condition,
    IReadOnlyList<Statement> body,
    IReadOnlyList<Statement> otherwise) : Statement
{
    public override Flow Run(Renderer renderer, Output output)
    {
        var value = items.Require(renderer);
        renderer.Step(position);
        var values = Sequences.Of(value, renderer);
        var outer = renderer.Scope;
        if (condition is not null)
        {
            values = Chosen(values, renderer, outer);
        }

        var loop = new Loop(values);
        foreach (var item in values)
        {
            renderer.Step(position);
            renderer.Scope = new Scope(outer);
            renderer.Scope.Set("loop", loop);
            target.Assign(item, renderer);
            if (RunAll(body, renderer, output) == Flow.Break)
            {
                break;
            }

            loop.Index++;
        }

        renderer.Scope = outer;
        return values.Count == 0 ? RunAll(otherwise, renderer, output) : Flow.Next;
    }

    private List<object?> Chosen(IReadOnlyList<object?> values, Renderer renderer, Scope outer)
    {
        List<object?> chosen = [];
        foreach (var item in values)
        {
            renderer.Step(position);
            renderer.Scope = new Scope(outer);
            target.Assign(item, renderer);
            if (condition!.IsTrue(renderer)) // the caller has looked
            {
                chosen.Add(item);
            }
        }

        renderer.Scope = outer;
        return chosen;
    }
}

/// <summary>What a body knows about its loop.</summary>
internal sealed class Loop(IReadOnlyList<object?> items) : ITemplateObject
{
    private object? _changed = Functions.Function.Missing;

    /// <summary>From 0.</summary>
    public int Index { get; set; }

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "index" => Index + 1L,
            "index0" => (long)Index,
            "revindex" => (long)items.Count - Index,
            "revindex0" => (long)items.Count - Index - 1,
            "first" => Index == 0,
            "last" => Index == items.Count - 1,
            "length" => (long)items.Count,
            "depth" => 1L,
            "depth0" => 0L,
            "previtem" => Index > 0 ? items[Index - 1] : null,
            "nextitem" => Index + 1 < items.Count ? items[Index + 1] : null,
            "cycle" => new Functions.Callable("cycle", (_, given) => given.Values[Index % Math.Max(1, given.Values.Count)]),
            "changed" => new Functions.Callable("changed", (renderer, given) => HasChanged(new TupleValue(given.Values), renderer)),
            _ => null,
        };
        return name is "previtem" ? Index > 0 : name is "nextitem" ? Index + 1 < items.Count : value is not null;
    }

    private bool HasChanged(TupleValue now, Renderer renderer)
    {
        var before = _changed;
        _changed = now;
        return before == Functions.Function.Missing || !Comparing.AreEqual(before, now, renderer);
    }
}
