using System.Reflection;
using FlexGet.Core.Plugins;

namespace FlexGet.Host.Plugins.Containers;

/// <summary>Makes the containers of plugins.</summary>
internal sealed class PluginContainers(HostImports imports, IServiceProvider host)
{
    /// <summary>Throws what the plugin throws, or what is wrong with its registrations.</summary>
    public PluginContainer Build(PluginModule? module, PluginContext context, Assembly assembly) =>
        PluginContainer.Build(module, context, assembly, imports, host);
}
