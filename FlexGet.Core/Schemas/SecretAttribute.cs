namespace FlexGet.Core.Schemas;

/// <summary>The option is a secret: it is masked in answers, logs, traces and diffs.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
