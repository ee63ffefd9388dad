using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>A key of a config record.</summary>
internal sealed class RecordMember(int index, string name, PropertyInfo property, ParameterInfo? parameter, Lazy<ConfigPlan> plan)
{
    private readonly MethodInvoker? _setter = property.SetMethod is { } setter ? MethodInvoker.Create(setter) : null;

    /// <summary>Its place among the members of its record.</summary>
    public int Index { get; } = index;

    public string Name { get; } = name;

    public PropertyInfo Property { get; } = property;

    /// <summary>The parameter of the record's constructor that sets it; null when it is set by its init accessor.</summary>
    public ParameterInfo? Parameter { get; } = parameter;

    public ConfigPlan Plan => plan.Value;

    public bool IsRequired { get; } = parameter is not null
        ? !parameter.HasDefaultValue
        : property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)) || property.IsDefined(typeof(RequiredAttribute));

    /// <summary>True when it takes the keys that no other member takes.</summary>
    public bool IsFurther { get; } = property.IsDefined(typeof(FurtherKeysAttribute));

    public IReadOnlyList<ValidationAttribute> Rules { get; } =
    [
        .. property.GetCustomAttributes<ValidationAttribute>(),
        .. parameter?.GetCustomAttributes<ValidationAttribute>() ?? [],
    ];

    public void Set(object record, object? value) => _setter?.Invoke(record, value);
}
