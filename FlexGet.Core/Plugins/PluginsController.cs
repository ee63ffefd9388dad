using FlexGet.Core.Http;
using FlexGet.Core.Schemas;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Plugins;

[ApiController]
[Route("plugins")]
internal sealed class PluginsController(PluginRegistry registry, PluginInstaller installer) : ControllerBase
{
    /// <summary>Every plugin in the plugins folder with its state and the task plugins it brings.</summary>
    [HttpGet]
    [ProducesResponseType<IEnumerable<PluginDetails>>(StatusCodes.Status200OK)]
    public ActionResult List([FromQuery] ListQuery query) =>
        PluginList.Page([.. PluginDetails.Of(registry.Current)], query);

    /// <summary>One plugin by the name of its folder; or, by the name of a task plugin, the plugin that brings it, showing that one only.</summary>
    [HttpGet("{name}")]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public ActionResult<PluginDetails> Get(string name)
    {
        var plugins = registry.Current;
        return PluginDetails.Of(plugins).FirstOrDefault(plugin => plugin.Name == name) is { } found ? found
            : plugins.TaskPlugins.GetValueOrDefault(name) is { } keyword
                ? PluginDetails.Of(plugins).First(plugin => plugin.Name == keyword.PluginName) with { TaskPlugins = [TaskPluginDetails.Of(keyword)] }
            : NotFound();
    }

    /// <summary>The JSON schema of a task plugin's config; for a plugin, that of a mapping with all of its task plugins.</summary>
    [HttpGet("{name}/schema")]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public ActionResult<JObject> Schema(string name)
    {
        var plugins = registry.Current;
        return plugins.TaskPlugins.GetValueOrDefault(name) is { } keyword ? ConfigSchema.For(keyword.ConfigType)
            : plugins.Active.FirstOrDefault(plugin => plugin.Name == name) is { } found ? PluginSchema.Of(found)
            : NotFound();
    }

    /// <summary>Switches a plugin on, now and at every start.</summary>
    [HttpPost("{name}/enable")]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<PluginDetails>> Enable(string name, CancellationToken cancellationToken) =>
        await installer.SetEnabledAsync(name, true, cancellationToken) ? Get(name) : NotFound();

    /// <summary>Switches a plugin off, now and at every start: its endpoints are gone and tasks that use it say so.</summary>
    [HttpPost("{name}/disable")]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<PluginDetails>> Disable(string name, CancellationToken cancellationToken) =>
        await installer.SetEnabledAsync(name, false, cancellationToken) ? Get(name) : NotFound();

    /// <summary>Loads a plugin anew from its folder; what runs with it finishes with the old one.</summary>
    [HttpPost("{name}/reload")]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<PluginDetails>> Reload(string name, CancellationToken cancellationToken) =>
        await installer.ReloadAsync(name, cancellationToken) ? Get(name) : NotFound();
}
