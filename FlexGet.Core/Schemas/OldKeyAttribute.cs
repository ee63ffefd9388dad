namespace FlexGet.Core.Schemas;

/// <summary>A key of a config record that was renamed, or dropped: it is understood with a notice.</summary>
/// <param name="name">The old key.</param>
/// <param name="newName">Its name now; null when it has no effect any more.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class OldKeyAttribute(string name, string? newName = null) : Attribute
{
    public string Name { get; } = name;

    public string? NewName { get; } = newName;
}
