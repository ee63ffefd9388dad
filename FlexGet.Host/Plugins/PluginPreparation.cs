using FlexGet.Core;
using FlexGet.Core.Plugins;
using FlexGet.Host.Plugins.Containers;
using FlexGet.Host.Plugins.Inspection;

namespace FlexGet.Host.Plugins;

/// <summary>The steps that concern one plugin alone: from its folder to its services and task plugins.</summary>
internal sealed class PluginPreparation(
    PluginInspector inspector, PluginAssemblyLoader loader, HostImports imports, IServiceProvider host, ServerOptions options)
{
    private static readonly Version HostVersion = typeof(PluginModule).Assembly.GetName().Version ?? new Version(1, 0);

    /// <summary>Reads and loads; runs none of the plugin's code.</summary>
    public async Task LoadAsync(PluginAttempt attempt)
    {
        await attempt.StepAsync(PluginStage.Inspection, at => at.Inspected = inspector.Inspect(at.Folder));
        await attempt.StepAsync(PluginStage.Loading, at => at.Assembly = loader.Load(Known(at.Inspected)));
        await attempt.StepAsync(PluginStage.Types, at => at.Types = PluginAssemblyLoader.TypesOf(Known(at.Assembly)));
    }

    /// <summary>Lets the plugin register its services, and reads its task plugins.</summary>
    public async Task ComposeAsync(PluginAttempt attempt)
    {
        PluginContainer? container = null;
        await attempt.StepAsync(PluginStage.Services, at => container = PluginContainer.Build(
            PluginAssemblyLoader.ModuleOf(at.Types), ContextOf(at.Folder), Known(at.Assembly), imports, host));
        await attempt.StepAsync(PluginStage.TaskPlugins, at =>
        {
            var taskPlugins = TaskPluginDescriptor.Of(Known(at.Assembly), at.Folder.Name, Known(container).Services);
            at.Generation = new PluginGeneration(Known(at.Inspected), Known(at.Assembly), Known(container), taskPlugins);
        });
        if (attempt.Generation is null && container is not null)
        {
            await container.DisposeAsync();
        }
    }

    private PluginContext ContextOf(PluginFolder folder) => new(folder.Name, folder.Directory, options.DataDirectory, HostVersion);

    // Each step runs only when the one before it has set what it needs.
    private static T Known<T>(T? value)
        where T : class => value ?? throw new InvalidOperationException("a step was left out");
}
