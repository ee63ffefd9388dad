using FlexGet.Core.Schemas.Plans;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Schemas;

/// <summary>JSON schemas (2020-12) from config types: what the binder takes, in a form that editors and the browser UI read.</summary>
internal static class ConfigSchema
{
    public const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The schema of a config type, as a document of its own.</summary>
    public static JObject For(Type type)
    {
        var scope = new SchemaScope();
        var schema = new ConfigBinder().PlanOf(type).Schema(scope);
        schema.AddFirst(new JProperty("$schema", Dialect));
        if (scope.Definitions.Count > 0)
        {
            schema["$defs"] = scope.Definitions;
        }

        return schema;
    }
}
