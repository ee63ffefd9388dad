using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>Yes, no, or a value in their place; of <see cref="object"/> there is none.</summary>
internal sealed class TogglePlan<T>(ConfigPlan value) : ConfigPlan
    where T : class
{
    private static readonly bool IsPlain = typeof(T) == typeof(object);

    public override string Expected => IsPlain ? "yes or no" : $"yes, no or {value.Expected}";

    public override bool Suits(ConfigNode node) => node is ConfigScalar { Value: bool } || (!IsPlain && value.Suits(node));

    public override object? Bind(ConfigNode node, Binding binding)
    {
        if (node is ConfigScalar { Value: bool enabled })
        {
            return new Toggle<T>(enabled, null);
        }

        return Suits(node) ? new Toggle<T>(true, (T?)value.Bind(node, binding)) : binding.ReportExpected(Expected, node);
    }

    public override JObject Schema(SchemaScope scope)
    {
        var boolean = new JObject { ["type"] = "boolean" };
        return IsPlain ? boolean : new JObject { ["anyOf"] = new JArray(boolean, value.Schema(scope)) };
    }

    public override object? Default() => new Toggle<T>();
}

/// <summary>One of several forms. Those that do not suit the kind of node are out; of the others the one with the fewest mistakes is meant.</summary>
internal sealed class ChoicePlan(IReadOnlyList<(ConfigPlan Plan, Func<object, object> Wrap)> forms) : ConfigPlan
{
    public override string Expected => string.Join(" or ", forms.Select(form => form.Plan.Expected));

    public override bool Suits(ConfigNode node) => forms.Any(form => form.Plan.Suits(node));

    public override object? Bind(ConfigNode node, Binding binding)
    {
        IReadOnlyList<ConfigError>? fewest = null;
        foreach (var (plan, wrap) in forms)
        {
            if (!plan.Suits(node))
            {
                continue;
            }

            var (value, errors) = binding.Try(plan, node);
            if (errors.Count == 0 && value is not null)
            {
                return wrap(value);
            }

            fewest = fewest is null || errors.Count < fewest.Count ? errors : fewest;
        }

        if (fewest is null)
        {
            return binding.ReportExpected(Expected, node);
        }

        binding.Report(fewest);
        return null;
    }

    public override JObject Schema(SchemaScope scope) =>
        new() { ["anyOf"] = new JArray(forms.Select(form => form.Plan.Schema(scope))) };
}
