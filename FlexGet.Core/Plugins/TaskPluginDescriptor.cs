using System.ComponentModel;
using System.Reflection;
using FlexGet.Core.Entries;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Plugins;

/// <summary>A phase that a task plugin takes part in.</summary>
internal sealed record PhaseHandler(Phase Phase, int Priority);

/// <summary>A task plugin: its keyword, config type and phases, and how to make and call one. Read from its class by reflection, once.</summary>
internal sealed class TaskPluginDescriptor
{
    private readonly IServiceProvider _services;
    private readonly PhaseCaller _caller;

    private TaskPluginDescriptor(Type type, TaskPluginAttribute attribute, PhaseCaller caller, string pluginName, IServiceProvider services)
    {
        Type = type;
        Name = attribute.Name;
        IsAlwaysOn = attribute.AlwaysOn;
        OldNames = attribute.OldNames;
        Description = type.GetCustomAttribute<DescriptionAttribute>()?.Description ?? "";
        Examples = [.. type.GetCustomAttributes<ExampleAttribute>().Select(example => example.Yaml)];
        PluginName = pluginName;
        _caller = caller;
        _services = services;
        Phases = [.. PhaseInterfaces.Of(type).Select(method => new PhaseHandler(method.Phase, method.Priority)).OrderBy(handler => handler.Phase)];
    }

    public string Name { get; }

    public Type Type { get; }

    public Type ConfigType => _caller.ConfigType;

    public string Description { get; }

    public bool IsAlwaysOn { get; }

    public IReadOnlyList<string> OldNames { get; }

    public IReadOnlyList<string> Examples { get; }

    /// <summary>The plugin DLL that brings it.</summary>
    public string PluginName { get; }

    public IReadOnlyList<PhaseHandler> Phases { get; }

    /// <summary>The task plugins of an assembly; throws with a message for the author when one is declared wrongly.</summary>
    public static IReadOnlyList<TaskPluginDescriptor> Of(Assembly assembly, string pluginName, IServiceProvider services) =>
        [.. assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(TaskPluginAttribute), inherit: false))
            .Select(type => Of(type, type.GetCustomAttribute<TaskPluginAttribute>()!, pluginName, services)) // the filter above keeps those with one
            .OrderBy(plugin => plugin.Name, StringComparer.Ordinal)];

    /// <summary>Makes an instance for one run of a task. By reflection: a compiled factory for each keyword would cost more at start than it saves.</summary>
    public object Create() => ActivatorUtilities.CreateInstance(_services, Type);

    /// <summary>Runs a phase of an instance; only the phase input returns entries.</summary>
    public ValueTask<IEnumerable<Entry>> RunAsync(Phase phase, object instance, TaskRun run, object? config, CancellationToken cancellationToken) =>
        _caller.RunAsync(phase, instance, run, config, cancellationToken);

    private static TaskPluginDescriptor Of(Type type, TaskPluginAttribute attribute, string pluginName, IServiceProvider services)
    {
        var configTypes = PhaseInterfaces.Of(type).Select(method => method.ConfigType).Distinct().ToList();
        if (configTypes.Count != 1)
        {
            throw new PluginException(configTypes.Count == 0
                ? $"{type.FullName} has [TaskPlugin] but implements no phase, for instance IFilterPlugin<TConfig>"
                : $"{type.FullName} uses different config types in its phases: {string.Join(", ", configTypes)}");
        }

        if (type.IsAbstract || type.ContainsGenericParameters || type.GetConstructors().Length != 1)
        {
            throw new PluginException($"{type.FullName} has [TaskPlugin] but cannot be made: it needs one public constructor");
        }

        var caller = (PhaseCaller)Activator.CreateInstance(typeof(PhaseCaller<>).MakeGenericType(configTypes[0]))!; // it has a public constructor
        return new TaskPluginDescriptor(type, attribute, caller, pluginName, services);
    }
}
