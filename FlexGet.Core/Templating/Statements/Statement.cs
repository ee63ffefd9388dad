using FlexGet.Core.Templating.Expressions;
using FlexGet.Core.Templating.Rendering;

namespace FlexGet.Core.Templating.Statements;

/// <summary>How it goes on behind a statement.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
}

/// <summary>A part of a template that writes.</summary>
internal abstract class Statement
{
    public abstract Flow Run(Renderer renderer, Output output);

    /// <summary>Runs a body until one of its statements leaves it.</summary>
    public static Flow RunAll(IReadOnlyList<Statement> body, Renderer renderer, Output output)
    {
        foreach (var statement in body)
        {
            if (statement.Run(renderer, output) is var flow and not Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }
}

internal sealed class TextStatement(string text) : Statement
{
    public override Flow Run(Renderer renderer, Output output)
    {
        output.Write(text);
        return Flow.Next;
    }
}

internal sealed class OutputStatement(int position, Expression value) : Statement
{
    public override Flow Run(Renderer renderer, Output output)
    {
        renderer.Step(position);
        output.Write(value.Require(renderer));
        return Flow.Next;
    }
}

internal sealed class JumpStatement(Flow flow) : Statement
{
    public override Flow Run(Renderer renderer, Output output) => flow;
}

internal sealed class SetStatement(int position, Target target, Expression value) : Statement
{
    public override Flow Run(Renderer renderer, Output output)
    {
        renderer.Step(position);
        target.Assign(value.Require(renderer), renderer);
        return Flow.Next;
    }
}

internal sealed class IfStatement(
    int position, IReadOnlyList<(Expression Condition, IReadOnlyList<Statement> Body)> branches, IReadOnlyList<Statement> otherwise) : Statement
{
    public override Flow Run(Renderer renderer, Output output)
    {
        renderer.Step(position);
        foreach (var (condition, body) in branches)
        {
            if (condition.IsTrue(renderer))
            {
                return RunAll(body, renderer, output);
            }
        }

        return RunAll(otherwise, renderer, output);
    }
}

/// <summary>Catches what a body writes: a filter block, or a <c>set</c> with a body.</summary>
internal sealed class CaptureStatement(IReadOnlyList<Statement> body, Statement then) : Statement
{
    public override Flow Run(Renderer renderer, Output output)
    {
        var outer = renderer.Scope;
        var inner = new Output(renderer);
        renderer.Scope = new Scope(outer);
        var flow = RunAll(body, renderer, inner);
        renderer.Scope = outer;
        if (flow != Flow.Next)
        {
            return flow;
        }

        outer.Set(Captured.Name, inner.Text());
        return then.Run(renderer, output);
    }
}

internal sealed class WithStatement(IReadOnlyList<(Target Target, Expression Value)> values, IReadOnlyList<Statement> body) : Statement
{
    public override Flow Run(Renderer renderer, Output output)
    {
        var outer = renderer.Scope;
        var given = values.Select(pair => pair.Value.Require(renderer)).ToList();
        renderer.Scope = new Scope(outer);
        for (var index = 0; index < given.Count; index++)
        {
            values[index].Target.Assign(given[index], renderer);
        }

        var flow = RunAll(body, renderer, output);
        renderer.Scope = outer;
        return flow;
    }
}
