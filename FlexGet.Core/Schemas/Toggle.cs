namespace FlexGet.Core.Schemas;

/// <summary>
/// <c>x: yes</c>, <c>x: no</c>, or a value in its place. Plugins whose config is a toggle are not run when it is <c>no</c>.
/// </summary>
/// <param name="IsEnabled">False for <c>no</c> only.</param>
/// <param name="Value">The value, or default for <c>yes</c>, <c>no</c> and an absent key.</param>
public sealed record Toggle<T>(bool IsEnabled, T? Value) : IToggle
    where T : class
{
    /// <summary>On, without a value: what an always-on plugin gets that is not configured.</summary>
    public Toggle()
        : this(true, null)
    {
    }
}

/// <summary>A toggle of any type, so that the engine can ask for its state.</summary>
internal interface IToggle
{
    bool IsEnabled { get; }
}
