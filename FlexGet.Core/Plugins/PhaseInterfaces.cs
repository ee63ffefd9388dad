using System.Reflection;

namespace FlexGet.Core.Plugins;

/// <summary>The phases that a class takes part in, read from its interfaces.</summary>
internal static class PhaseInterfaces
{
    private static readonly Dictionary<Type, Phase> Interfaces = new()
    {
        [typeof(IPreparePlugin<>)] = Phase.Prepare,
        [typeof(IStartPlugin<>)] = Phase.Start,
        [typeof(IInputPlugin<>)] = Phase.Input,
        [typeof(IMetainfoPlugin<>)] = Phase.Metainfo,
        [typeof(IFilterPlugin<>)] = Phase.Filter,
        [typeof(IUrlrewritePlugin<>)] = Phase.Urlrewrite,
        [typeof(IDownloadPlugin<>)] = Phase.Download,
        [typeof(IModifyPlugin<>)] = Phase.Modify,
        [typeof(IOutputPlugin<>)] = Phase.Output,
        [typeof(ILearnPlugin<>)] = Phase.Learn,
        [typeof(IExitPlugin<>)] = Phase.Exit,
        [typeof(IAbortPlugin<>)] = Phase.Abort,
    };

    public static IReadOnlyList<PhaseMethod> Of(Type type)
    {
        var own = type.GetInterfaces()
            .Where(found => found.IsGenericType && Interfaces.ContainsKey(found.GetGenericTypeDefinition()))
            .Select(found => Method(type, found, Interfaces[found.GetGenericTypeDefinition()]))
            .ToList();
        return [.. own, .. Every(type).Where(method => !own.Exists(other => other.Phase == method.Phase))];
    }

    private static IEnumerable<PhaseMethod> Every(Type type) =>
        from found in type.GetInterfaces()
        where found.IsGenericType && found.GetGenericTypeDefinition() == typeof(IEveryPhasePlugin<>)
        from phase in Enum.GetValues<Phase>()
        where phase != Phase.Input
        select Method(type, found, phase);

    private static PhaseMethod Method(Type type, Type found, Phase phase) => new(
        phase,
        type.GetInterfaceMap(found).TargetMethods[0].GetCustomAttribute<PriorityAttribute>()?.Value ?? PriorityAttribute.Default,
        found.GetGenericArguments()[0]);
}

/// <summary>A phase that a class takes part in, with the config type that it does so for.</summary>
internal readonly record struct PhaseMethod(Phase Phase, int Priority, Type ConfigType);
