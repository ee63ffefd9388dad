namespace FlexGet.Core.Schemas;

/// <summary>Marks the property of a config record that takes the keys which are none of its other properties: a dictionary by name.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FurtherKeysAttribute : Attribute;
