using System.Reflection;
using FlexGet.Core.Plugins;
using FlexGet.Host.Plugins.Containers;
using FlexGet.Host.Plugins.Inspection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace FlexGet.Host.Plugins;

/// <summary>One loading of one plugin: its assembly, container and parts. A changed folder becomes a new one.</summary>
internal sealed class PluginGeneration(
    InspectedPlugin inspected, Assembly assembly, PluginContainer container, IReadOnlyList<TaskPluginDescriptor> taskPlugins)
{
    public string Name => inspected.Folder.Name;

    public string Version => inspected.Version;

    public Assembly Assembly => assembly;

    public PluginContainer Container => container;

    /// <summary>What MVC finds its controllers in.</summary>
    public IReadOnlyList<ApplicationPart> Parts { get; } =
        [.. ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly)];

    public ActivePlugin Active { get; } = new(inspected.Folder.Name, assembly, container.Services, taskPlugins);
}
