namespace FlexGet.Core.Plugins;

/// <summary>
/// Makes a class a task plugin: the keyword <paramref name="name"/> inside a task. The class implements one interface for each
/// phase it takes part in, or <see cref="IEveryPhasePlugin{TConfig}"/>, all with the same config type. A new instance is made for each run of a task, with the
/// parameters of its one public constructor from the plugin's services, so state of a run may live in fields.
/// </summary>
/// <param name="name">The keyword, in lower case with underscores.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TaskPluginAttribute(string name) : Attribute
{
    /// <summary>The keyword.</summary>
    public string Name { get; } = name;

    /// <summary>
    /// True when it runs in every task, configured or not; its config type must then have a parameterless constructor or be a
    /// <see cref="Schemas.Toggle{T}"/>, and <c>name: no</c> switches it off.
    /// </summary>
    public bool AlwaysOn { get; init; }

    /// <summary>Older names that are understood with a notice.</summary>
    public string[] OldNames { get; init; } = [];
}

/// <summary>The priority of a phase method: higher runs earlier; default 128.</summary>
/// <param name="value">From -255 (last) to 255 (first) by custom; any number is allowed.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class PriorityAttribute(int value) : Attribute
{
    public const int First = 255;
    public const int Default = 128;
    public const int Last = -255;

    public int Value { get; } = value;
}

/// <summary>An example of a plugin's config, as YAML of what stands behind its keyword; tests bind every example.</summary>
/// <param name="yaml">For instance <c>"accept: [foo, bar]"</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ExampleAttribute(string yaml) : Attribute
{
    public string Yaml { get; } = yaml;
}
