namespace FlexGet.Core.Schemas;

/// <summary>
/// Marks the property of a config record that a bare value stands for: <c>download: /tv</c> is short for <c>download: {path: /tv}</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ShorthandAttribute : Attribute;
