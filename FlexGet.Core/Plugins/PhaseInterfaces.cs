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

    public static IEnumerable<(Phase Phase, int Priority, Type ConfigType)> Of(Type type) =>
        type.GetInterfaces()
            .Where(found => found.IsGenericType && Interfaces.ContainsKey(found.GetGenericTypeDefinition()))
            .Select(found => (
                Interfaces[found.GetGenericTypeDefinition()],
                type.GetInterfaceMap(found).TargetMethods[0].GetCustomAttribute<PriorityAttribute>()?.Value ?? PriorityAttribute.Default,
                found.GetGenericArguments()[0]));
}
