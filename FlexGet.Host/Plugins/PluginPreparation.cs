using FlexGet.Core;
using FlexGet.Core.Plugins;
using FlexGet.Host.Plugins.Containers;
using FlexGet.Host.Plugins.Inspection;
using FlexGet.Host.Plugins.Lifetime;

namespace FlexGet.Host.Plugins;

/// <summary>The steps that concern one plugin alone: from its folder to its services and task plugins.</summary>
internal sealed class PluginPreparation(
    PluginInspector inspector, PluginAssemblyLoader loader, PluginContainers containers, BootGuard guard, ServerOptions options)
{
    private readonly Version _hostVersion = VersionRange.Parse(ServerVersion.Text);

    /// <summary>Reads the metadata; loads nothing.</summary>
    public Task InspectAsync(PluginAttempt attempt) => attempt.StepAsync(PluginStage.Inspection, at =>
    {
        at.Inspected = inspector.Inspect(at.Folder);
        at.Manifest = PluginManifest.In(at.Folder);
        at.Manifest.Check(_hostVersion);
    });

    /// <summary>Loads; runs none of the plugin's code.</summary>
    public async Task LoadAsync(PluginAttempt attempt)
    {
        await attempt.StepAsync(PluginStage.Loading, at => at.Assembly = loader.Load(Known(at.Inspected)));
        await attempt.StepAsync(PluginStage.Types, at => at.Types = PluginAssemblyLoader.TypesOf(Known(at.Assembly)));
    }

    /// <summary>Lets the plugin register its services, and reads its task plugins.</summary>
    public async Task ComposeAsync(PluginAttempt attempt)
    {
        using var mark = attempt is { IsAlive: true, Folder.IsInTheBox: false } ? guard.Mark(attempt.Folder.Name, PluginStage.Services) : null;
        PluginContainer? container = null;
        await attempt.StepAsync(PluginStage.Services, at => container = containers.Build(
            PluginAssemblyLoader.ModuleOf(at.Types), ContextOf(at.Folder), Known(at.Assembly)));
        await attempt.StepAsync(PluginStage.TaskPlugins, at =>
        {
            var taskPlugins = TaskPluginDescriptor.Of(Known(at.Assembly), at.Folder.Name, Known(container).Services);
            at.Generation = new PluginGeneration(
                at.Folder, Known(at.Assembly), Known(container), taskPlugins, at.Manifest.PagesOf(at.Folder));
        });
        if (attempt.Generation is null && container is not null)
        {
            await container.DisposeAsync();
        }
    }

    private PluginContext ContextOf(PluginFolder folder) => new(folder.Name, folder.Directory, options.DataDirectory, _hostVersion);

    // Each step runs only when the one before it has set what it needs.
    private static T Known<T>(T? value)
        where T : class => value ?? throw new InvalidOperationException("a step was left out");
}
