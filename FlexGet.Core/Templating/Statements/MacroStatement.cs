using System.Runtime.CompilerServices;
using FlexGet.Core.Templating.Expressions;
using FlexGet.Core.Templating.Functions;
using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Statements;

internal sealed class MacroStatement(MacroBody macro) : Statement
{
    public override Flow Run(Renderer renderer, Output output)
    {
        renderer.Scope.Set(macro.Name, macro.Bind(renderer.Scope));
        return Flow.Next;
    }
}

/// <summary><c>{% call macro() %}…{% endcall %}</c>: the macro may call its body as <c>caller()</c>.</summary>
internal sealed class CallStatement(int position, Expression call, MacroBody caller) : Statement
{
    public override Flow Run(Renderer renderer, Output output)
    {
        renderer.Step(position);
        var outer = renderer.Scope;
        renderer.Caller = caller.Bind(outer);
        var result = call.Require(renderer);
        renderer.Scope = outer;
        output.Write(result);
        return Flow.Next;
    }
}

/// <summary>A macro: its parameters and what it writes.</summary>
internal sealed record MacroBody(int Position, string Name, List<(string Name, Expression? Default)> Parameters, IReadOnlyList<Statement> Body)
{
    private const int MaxCalls = 30;

    public Callable Bind(Scope outer) => new(Name, (renderer, given) => Run(renderer, given, outer));

    private string Run(Renderer renderer, GivenArguments given, Scope outer)
    {
        if (renderer.Calls >= MaxCalls || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new TemplateException($"the macro \"{Name}\" calls itself too often", Position);
        }

        var (callingScope, caller) = (renderer.Scope, renderer.Caller);
        renderer.Caller = null;
        renderer.Scope = new Scope(outer);
        renderer.Calls++;
        SetParameters(renderer, given);
        if (caller is not null)
        {
            renderer.Scope.Set("caller", caller);
        }

        var output = new Output(renderer);
        Statement.RunAll(Body, renderer, output);
        renderer.Calls--;
        renderer.Scope = callingScope;
        return output.Text();
    }

    private void SetParameters(Renderer renderer, GivenArguments given)
    {
        var unknown = given.Named.Keys.FirstOrDefault(name => !Parameters.Exists(parameter => parameter.Name == name));
        if (unknown is not null)
        {
            throw new TemplateException($"the macro \"{Name}\" takes no argument \"{unknown}\"");
        }

        for (var index = 0; index < Parameters.Count; index++)
        {
            var (name, fallback) = Parameters[index];
            renderer.Scope.Set(name, index < given.Values.Count ? given.Values[index]
                : given.Named.TryGetValue(name, out var value) ? value
                : fallback is not null ? fallback.Require(renderer)
                : new Undefined($"the parameter \"{name}\" was not given"));
        }

        renderer.Scope.Set("varargs", new TupleValue(given.Values.Skip(Parameters.Count)));
    }
}
