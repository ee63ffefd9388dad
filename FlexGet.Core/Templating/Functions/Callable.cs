using FlexGet.Core.Templating.Expressions;
using FlexGet.Core.Templating.Rendering;

namespace FlexGet.Core.Templating.Functions;

/// <summary>A value that can be called: a macro or a global function.</summary>
internal sealed record Callable(string Name, Func<Renderer, GivenArguments, object?> Run)
{
    public override string ToString() => $"<function {Name}>";
}
