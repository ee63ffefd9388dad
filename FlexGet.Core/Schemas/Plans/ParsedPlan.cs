using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>Reads a value from its text; null with the reason when it is wrong.</summary>
internal delegate (object? Value, string? Error) TextParser(string text);

/// <summary>A value that is written as text: a url, an interval, a size, a regex, or any type with a TryParse of its own.</summary>
internal sealed class ParsedPlan(string expected, TextParser parse, JObject schema, bool takesNumbers = false, object? fallback = null) : ConfigPlan
{
    public override string Expected => expected;

    public override bool Suits(ConfigNode node) =>
        node is ConfigScalar { Value: string } || (takesNumbers && node is ConfigScalar { Value: long or double });

    public override object? Bind(ConfigNode node, Binding binding)
    {
        if (!Suits(node))
        {
            return binding.ReportExpected(expected, node);
        }

        var (value, error) = parse(((ConfigScalar)node).Text);
        if (value is not null)
        {
            return value;
        }

        if (error is null)
        {
            return binding.ReportExpected(expected, node);
        }

        binding.Report(node, error);
        return null;
    }

    public override JObject Schema(SchemaScope scope) => (JObject)schema.DeepClone();

    public override object? Default() => fallback;
}
