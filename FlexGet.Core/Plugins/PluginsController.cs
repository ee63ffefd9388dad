using FlexGet.Core.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Core.Plugins;

[ApiController]
[Route("plugins")]
internal sealed class PluginsController(PluginRegistry registry) : ControllerBase
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
}
