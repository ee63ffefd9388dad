using FlexGet.Core.Schemas;
using FlexGet.Core.Templating;

namespace FlexGet.Core.Configuration.Variables;

/// <summary>The names in <c>{? … ?}</c>: the variables, and no functions or times beside them.</summary>
internal sealed class VariableContext(ConfigMapping variables) : TemplateContext(TimeProvider.System)
{
    // Not the server's clock: it measures the limit on a template's time, and nothing else is seen of it.
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    /// <summary>The name that was asked for last and is no variable.</summary>
    public string? Missing { get; private set; }

    public override bool TryGet(string name, out object? value)
    {
        if (_values.TryGetValue(name, out value))
        {
            return true;
        }

        if (!variables.TryGet(name, out var entry))
        {
            Missing = name;
            return false;
        }

        _values[name] = value = ConfigValue.Of(entry.Value);
        return true;
    }

    internal override bool HasGlobals => false;
}
