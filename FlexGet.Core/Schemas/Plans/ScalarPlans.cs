using System.Globalization;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>Text. A number is taken as it is written: <c>title: 1917</c> and <c>version: 1.10</c> are texts that happen to be digits.</summary>
internal sealed class TextPlan : ConfigPlan
{
    public override string Expected => "text";

    public override bool Suits(ConfigNode node) => node is ConfigScalar { Value: string or long or double };

    public override object? Bind(ConfigNode node, Binding binding) =>
        Suits(node) ? ((ConfigScalar)node).Text : binding.ReportExpected(Expected, node);

    public override JObject Schema(SchemaScope scope) => new() { ["type"] = new JArray("string", "number") };
}

/// <summary>Yes or no.</summary>
internal sealed class BooleanPlan : ConfigPlan
{
    public override string Expected => "yes or no";

    public override bool Suits(ConfigNode node) => node is ConfigScalar { Value: bool };

    public override object? Bind(ConfigNode node, Binding binding) =>
        Suits(node) ? ((ConfigScalar)node).Value : binding.ReportExpected(Expected, node);

    public override JObject Schema(SchemaScope scope) => new() { ["type"] = "boolean" };

    public override object? Default() => false;
}

/// <summary>A number of one of .NET's types.</summary>
internal sealed class NumberPlan(Type type, bool isWhole) : ConfigPlan
{
    public override string Expected => isWhole ? "a whole number" : "a number";

    public override bool Suits(ConfigNode node) => node is ConfigScalar scalar
        && (scalar.Value is long || (scalar.Value is double number && (!isWhole || double.IsInteger(number))));

    public override object? Bind(ConfigNode node, Binding binding)
    {
        if (!Suits(node))
        {
            return binding.ReportExpected(Expected, node);
        }

        try
        {
            return Convert.ChangeType(((ConfigScalar)node).Value, type, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            binding.Report(node, $"the number {((ConfigScalar)node).Text} is too large");
            return null;
        }
    }

    public override JObject Schema(SchemaScope scope) => new() { ["type"] = isWhole ? "integer" : "number" };

    public override object? Default() => Convert.ChangeType(0, type, CultureInfo.InvariantCulture);
}
