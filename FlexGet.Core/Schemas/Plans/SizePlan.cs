using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>The plan of <see cref="Size"/>: bytes as a number, or text with a unit.</summary>
internal sealed class SizePlan : ConfigPlan
{
    public override string Expected => "a size like \"700 MB\" or \"1.5 GiB\"";

    public override bool Suits(ConfigNode node) => node is ConfigScalar { Value: string or long };

    public override object? Bind(ConfigNode node, Binding binding)
    {
        switch (node)
        {
            case ConfigScalar { Value: long and >= 0 and var bytes }:
                return new Size(bytes);
            case ConfigScalar { Value: string text } when Size.TryParse(text, out var size):
                return size;
            default:
                return binding.ReportExpected(Expected, node);
        }
    }

    public override JObject Schema(SchemaScope scope)
    {
        var number = new JObject { ["type"] = "integer", ["minimum"] = 0 };
        var text = new JObject { ["type"] = "string", ["format"] = "size", ["pattern"] = Size.Pattern };
        return new JObject { ["anyOf"] = new JArray(number, text) };
    }

    public override object? Default() => new Size(0);
}
