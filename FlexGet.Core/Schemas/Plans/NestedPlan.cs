using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>Keywords of tasks inside the settings of one.</summary>
internal sealed class NestedPlan : ConfigPlan
{
    public override string Expected => "a mapping of keywords to their settings";

    public override bool Suits(ConfigNode node) => node is ConfigMapping;

    public override object? Bind(ConfigNode node, Binding binding) => node is ConfigMapping mapping
        ? binding.BindNested(mapping) ?? binding.ReportExpected("no keywords of tasks here", node)
        : binding.ReportExpected(Expected, node);

    public override JObject Schema(SchemaScope scope) =>
        new() { ["type"] = "object", ["description"] = "Keywords and their settings, as in a task." };
}
