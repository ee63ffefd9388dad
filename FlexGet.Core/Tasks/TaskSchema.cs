using FlexGet.Core.Configuration;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Schemas.Plans;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Tasks;

/// <summary>The JSON schema of the whole config, with every section and task plugin that is active.</summary>
internal sealed class TaskSchema(ConfigBinder binder, PluginRegistry plugins, RootSections sections)
{
    private const string Definition = "task";

    public JObject Write()
    {
        var scope = new SchemaScope();
        var properties = new JObject
        {
            ["tasks"] = Named("The tasks by their names."),
            ["templates"] = Named("Parts of tasks that tasks take over by \"template: name\"; the one called global goes to every task."),
            ["variables"] = new JObject { ["type"] = new JArray("object", "string", "boolean", "null") },
        };
        foreach (var (name, type) in sections.Registered())
        {
            properties[name] = binder.PlanOf(type).Schema(scope);
        }

        var task = Task(scope);
        var definitions = new JObject(scope.Definitions.Properties()) { [Definition] = task };
        var schema = Closed(properties);
        schema.AddFirst(new JProperty("$schema", ConfigSchema.Dialect));
        schema["$defs"] = definitions;
        return schema;
    }

    private JObject Task(SchemaScope scope)
    {
        var properties = new JObject
        {
            [TaskTemplates.Keyword] = OneOrManyTexts(new JObject { ["const"] = false }),
            [TaskIncludes.Keyword] = OneOrManyTexts(),
        };
        foreach (var plugin in plugins.Current.TaskPlugins.Values.OrderBy(plugin => plugin.Name, StringComparer.Ordinal))
        {
            var schema = binder.PlanOf(plugin.ConfigType).Schema(scope);
            if (plugin.IsAlwaysOn)
            {
                schema = new JObject { ["anyOf"] = new JArray(new JObject { ["const"] = false }, schema) };
            }

            schema["description"] = plugin.Description;
            properties[plugin.Name] = schema;
        }

        return Closed(properties);
    }

    /// <summary>A mapping without other keys, but for those that a leading _ switches off.</summary>
    private static JObject Closed(JObject properties) => new()
    {
        ["type"] = "object",
        ["properties"] = properties,
        ["patternProperties"] = new JObject { ["^_"] = new JObject() },
        ["additionalProperties"] = false,
    };

    private static JObject Named(string description) => new()
    {
        ["description"] = description,
        ["type"] = new JArray("object", "null"),
        ["patternProperties"] = new JObject { ["^_"] = new JObject() },
        ["additionalProperties"] = new JObject { ["$ref"] = $"#/$defs/{Definition}" },
    };

    private static JObject OneOrManyTexts(params JObject[] others)
    {
        var text = new JObject { ["type"] = new JArray("string", "number") };
        return new JObject { ["anyOf"] = new JArray([text, new JObject { ["type"] = "array", ["items"] = text.DeepClone() }, .. others]) };
    }
}
