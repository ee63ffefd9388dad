using FlexGet.Core.Schemas;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Plugins;

/// <summary>The schema of all task plugins of a plugin: a mapping with their keywords.</summary>
internal static class PluginSchema
{
    public static JObject Of(ActivePlugin plugin) => new()
    {
        ["$schema"] = ConfigSchema.Dialect,
        ["type"] = "object",
        ["properties"] = new JObject(plugin.TaskPlugins.Select(keyword => new JProperty(keyword.Name, Part(keyword)))),
    };

    // Each is a document of its own with definitions of its own: an id makes its references start at itself.
    private static JObject Part(TaskPluginDescriptor keyword)
    {
        var schema = ConfigSchema.For(keyword.ConfigType);
        schema.Remove("$schema");
        schema["$id"] = $"/plugins/{keyword.Name}/schema";
        return schema;
    }
}
