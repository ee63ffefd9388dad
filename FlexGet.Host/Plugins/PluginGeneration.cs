using System.Reflection;
using FlexGet.Core.Plugins;
using FlexGet.Host.Plugins.Containers;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace FlexGet.Host.Plugins;

/// <summary>One loading of one plugin: its assembly, container and parts. A changed folder becomes a new one.</summary>
internal sealed class PluginGeneration(
    PluginFolder folder,
    Assembly assembly,
    PluginContainer container,
    IReadOnlyList<TaskPluginDescriptor> taskPlugins,
    IReadOnlyList<PluginPage> pages)
{
    public string Name => folder.Name;

    public PluginFolder Folder => folder;

    public Assembly Assembly => assembly;

    public PluginContainer Container => container;

    /// <summary>What MVC finds its controllers in.</summary>
    public IReadOnlyList<ApplicationPart> Parts { get; } =
        [.. ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly)];

    /// <summary>True when MVC would look into another DLL too: whose controllers are whose must then be found out.</summary>
    public bool HasForeignParts => Parts.Any(part => part is not AssemblyPart own || own.Assembly != assembly);

    public ActivePlugin Active { get; } = new(folder.Name, assembly, container.Services, taskPlugins)
    {
        Pages = pages,
        PagesDirectory = Path.Combine(folder.Directory, ManifestPage.Folder),
    };
}
