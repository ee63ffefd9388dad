using System.Runtime.CompilerServices;
using FlexGet.Core.Schemas.Plans;

namespace FlexGet.Core.Schemas;

/// <summary>Turns a node of the config into a typed config, collecting every mistake with its place.</summary>
internal sealed class ConfigBinder
{
    // Weak: the types of a plugin that was unloaded must not be kept alive by their plans.
    private readonly ConditionalWeakTable<Type, ConfigPlan> _plans = [];
    private readonly PlanFactory _factory;

    public ConfigBinder() => _factory = new PlanFactory(PlanOf);

    /// <summary>Binds; the result is only of use when no error was added.</summary>
    public object? Bind(ConfigNode node, Type type, string path, ICollection<ConfigError> errors) =>
        Bind(node, type, path, errors, []);

    /// <summary>Binds; notices are about what is understood but old.</summary>
    public object? Bind(
        ConfigNode node,
        Type type,
        string path,
        ICollection<ConfigError> errors,
        ICollection<ConfigError> notices,
        NestedBinder? nested = null) =>
        PlanOf(type).Bind(node, new Binding(path, errors, notices, nested));

    /// <summary>What an always-on plugin is given that is not configured.</summary>
    public object? Default(Type type) => type == typeof(string) ? null : PlanOf(type).Default();

    /// <summary>How the type is read; made once for each type.</summary>
    public ConfigPlan PlanOf(Type type) => _plans.GetValue(type, _factory.Create);
}
