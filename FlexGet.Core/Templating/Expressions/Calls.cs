using FlexGet.Core.Templating.Functions;
using FlexGet.Core.Templating.Rendering;
using FlexGet.Core.Templating.Values;

namespace FlexGet.Core.Templating.Expressions;

/// <summary>Arguments as they are written.</summary>
internal sealed record CallArguments(Expression[] Values, (string Name, Expression Value)[] Named)
{
    public static CallArguments None { get; } = new([], []);

    public GivenArguments Evaluate(Renderer renderer) => new(
        [.. Values.Select(value => value.Require(renderer))],
        Named.ToDictionary(pair => pair.Name, pair => pair.Value.Require(renderer), StringComparer.Ordinal));
}

/// <summary>Arguments of a call, evaluated.</summary>
internal sealed record GivenArguments(IReadOnlyList<object?> Values, IReadOnlyDictionary<string, object?> Named);

/// <summary><c>function(…)</c></summary>
internal sealed class Call(int position, Expression function, CallArguments arguments) : Expression
{
    public override object? Evaluate(Renderer renderer)
    {
        var called = function.Require(renderer);
        var given = arguments.Evaluate(renderer);
        renderer.Step(position);
        return called is Callable callable
            ? callable.Run(renderer, given)
            : throw new TemplateException($"{Plain.Kind(called)} cannot be called", position);
    }
}

/// <summary><c>value.method(…)</c></summary>
internal sealed class MethodCall(int position, Expression target, string name, CallArguments arguments) : Expression
{
    public override object? Evaluate(Renderer renderer)
    {
        var value = target.Require(renderer);
        var given = arguments.Evaluate(renderer);
        renderer.Step(position);
        if (value is ITemplateObject && Members.Get(value, name) is Callable callable)
        {
            return callable.Run(renderer, given);
        }

        if (value is string format && name == "format")
        {
            var made = PythonFormat.Braces(format, given.Values, given.Named, renderer);
            renderer.Made(made);
            return made;
        }

        return Methods.Find(value, name) is { } method
            ? method.Run(renderer, value, method.Order(given, position))
            : throw new TemplateException($"{Plain.Kind(value)} has no method \"{name}\"", position) { IsUndefined = true };
    }
}

/// <summary><c>value|filter(…)</c>, and <c>value is test</c>.</summary>
internal sealed class Filter(int position, Function function, Expression operand, CallArguments written) : Expression
{
    private readonly Expression?[] _arguments = function.Order(written, position);

    public override object? Evaluate(Renderer renderer)
    {
        var value = function.TakesUndefined ? operand.Evaluate(renderer) : operand.Require(renderer);
        var arguments = new object?[_arguments.Length];
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = _arguments[index] is { } argument ? argument.Require(renderer) : Function.Missing;
        }

        renderer.Step(position);
        return function.Run(renderer, value, arguments);
    }
}
