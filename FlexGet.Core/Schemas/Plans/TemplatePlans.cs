using FlexGet.Core.Templating;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>Text with Jinja in it, or an expression: a mistake has its own place in the file where the text stands on one line.</summary>
internal sealed class TemplatePlan(string expected, string format, Func<string, object> parse) : ConfigPlan
{
    public static TemplatePlan Text { get; } = new("text", "template", TemplateText.Parse);

    public static TemplatePlan Expression { get; } = new("an expression", "expression", TemplateExpression.Parse);

    public override string Expected => expected;

    public override bool Suits(ConfigNode node) => node is ConfigScalar { Value: string or long or double or bool };

    public override object? Bind(ConfigNode node, Binding binding) =>
        Suits(node) ? Parse((ConfigScalar)node, binding, parse) : binding.ReportExpected(expected, node);

    public override JObject Schema(SchemaScope scope) =>
        new() { ["type"] = new JArray("string", "number", "boolean"), ["format"] = format };

    public static object? Parse(ConfigScalar scalar, Binding binding, Func<string, object> parse)
    {
        try
        {
            return parse(scalar.Text);
        }
        catch (TemplateException exception)
        {
            var position = scalar.Position;
            var place = new ConfigScalar(
                position with { Column = position.Column + (exception.Line == 1 ? exception.Column - 1 + (scalar.IsQuoted ? 1 : 0) : 0) }, "", null, isQuoted: false);
            binding.Report(place, $"not a template: {exception.Message}");
            return null;
        }
    }
}

/// <summary>Any value; a text may have Jinja in it.</summary>
internal sealed class TemplateValuePlan : ConfigPlan
{
    public override string Expected => "a value";

    public override bool Suits(ConfigNode node) => true;

    public override object? Bind(ConfigNode node, Binding binding) => node is ConfigScalar { Value: string } scalar
        ? TemplatePlan.Parse(scalar, binding, TemplateValue.Of)
        : TemplateValue.Of(ConfigValue.Of(node));

    public override JObject Schema(SchemaScope scope) => [];
}
