namespace FlexGet.Core.Titles;

/// <summary>What is wanted of one kind of component.</summary>
internal sealed class ComponentRequirement
{
    private readonly HashSet<QualityComponent> _oneOf = [];
    private readonly HashSet<QualityComponent> _noneOf = [];
    private Bound? _minimum;
    private Bound? _maximum;

    /// <summary>How much is said: a set says more than a bound, and that more than an exception.</summary>
    public int Precision =>
        (_oneOf.Count > 0 ? 8 : 0) + (_minimum is null ? 0 : 4) + (_maximum is null ? 0 : 4) + _noneOf.Count;

    /// <summary>Adds a part of the requirements; its components are of this kind.</summary>
    public void Add(string part, bool isRange, IReadOnlyList<QualityComponent> components)
    {
        var component = components[0];
        if (isRange)
        {
            (_minimum, _maximum) = (new Bound(component), new Bound(components[1]));
        }
        else if (components.Count > 1)
        {
            _oneOf.UnionWith(components);
        }
        else if (part[0] == '!')
        {
            _noneOf.Add(component);
        }
        else if (part[0] == '<')
        {
            _maximum = new Bound(component, IsStrict: part[1] != '=');
        }
        else if (part[0] == '>')
        {
            _minimum = new Bound(component, IsStrict: part[1] != '=');
        }
        else if (part[^1] == '+')
        {
            _minimum = new Bound(component);
        }
        else
        {
            _oneOf.Add(component);
        }
    }

    /// <summary>An unknown component has the value 0: too low for a minimum, no member of a set.</summary>
    public bool Allows(QualityComponent? component)
    {
        if (component is not null && _noneOf.Contains(component))
        {
            return false;
        }

        if (component is not null && _oneOf.Contains(component))
        {
            return true;
        }

        if (_minimum is null && _maximum is null)
        {
            return _oneOf.Count == 0;
        }

        var value = component?.Value ?? 0;
        return (_minimum is null || _minimum.IsBelow(value)) && (_maximum is null || _maximum.IsAbove(value));
    }

    /// <summary>An end of what is allowed. It keeps the component, not its value: a run may have an order of its own.</summary>
    private sealed record Bound(QualityComponent Component, bool IsStrict = false)
    {
        public bool IsBelow(int value) =>
            value > Component.Value || (value == Component.Value && (!IsStrict || QualityTable.IsHighest(Component)));

        // Nothing known is below everything.
        public bool IsAbove(int value) =>
            value < Component.Value || (value == Component.Value && (!IsStrict || QualityTable.IsLowest(Component)));
    }
}
