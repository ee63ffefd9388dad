using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>The node itself, for plugins that read it on their own.</summary>
internal sealed class NodePlan(Type type) : ConfigPlan
{
    public override string Expected =>
        type == typeof(ConfigMapping) ? "a mapping" : type == typeof(ConfigSequence) ? "a list" : type == typeof(ConfigScalar) ? "a single value" : "a value";

    public override bool Suits(ConfigNode node) => type.IsInstanceOfType(node);

    public override object? Bind(ConfigNode node, Binding binding) => Suits(node) ? node : binding.ReportExpected(Expected, node);

    public override JObject Schema(SchemaScope scope)
    {
        if (type == typeof(ConfigNode))
        {
            return [];
        }

        return new JObject
        {
            ["type"] = type == typeof(ConfigMapping) ? "object"
                : type == typeof(ConfigSequence) ? "array"
                : new JArray("string", "number", "boolean", "null"),
        };
    }
}

/// <summary>Anything, as plain values: dictionaries, lists, text, long, double, bool, null.</summary>
internal sealed class AnyPlan : ConfigPlan
{
    public override string Expected => "a value";

    public override bool Suits(ConfigNode node) => true;

    public override object? Bind(ConfigNode node, Binding binding) => ConfigValue.Of(node);

    public override JObject Schema(SchemaScope scope) => [];
}
