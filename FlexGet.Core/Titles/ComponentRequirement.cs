namespace FlexGet.Core.Titles;

/// <summary>What is wanted of one kind of component.</summary>
internal sealed class ComponentRequirement
{
    private readonly HashSet<QualityComponent> _oneOf = [];
    private readonly HashSet<QualityComponent> _noneOf = [];
    private int? _minimum;
    private int? _maximum;

    /// <summary>Adds a part of the requirements; its components are of this kind.</summary>
    public void Add(string part, bool isRange, IReadOnlyList<QualityComponent> components)
    {
        var component = components[0];
        if (isRange)
        {
            (_minimum, _maximum) = (component.Value, components[1].Value);
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
            _maximum = (part[1] == '=' ? component : QualityTable.Neighbour(component, -1)).Value;
        }
        else if (part[0] == '>')
        {
            _minimum = (part[1] == '=' ? component : QualityTable.Neighbour(component, 1)).Value;
        }
        else if (part[^1] == '+')
        {
            _minimum = component.Value;
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
        return value >= (_minimum ?? 0) && value <= (_maximum ?? int.MaxValue);
    }
}
