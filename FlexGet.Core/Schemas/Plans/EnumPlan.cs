using System.Reflection;
using System.Runtime.Serialization;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>One of a few words, in snake_case. A word that YAML reads as yes or no (<c>no</c>, <c>on</c>) is found by that meaning too.</summary>
internal sealed class EnumPlan : ConfigPlan
{
    private readonly Dictionary<string, object> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<bool, object> _byBoolean = [];

    public EnumPlan(Type type)
    {
        foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var name = field.GetCustomAttribute<EnumMemberAttribute>()?.Value ?? ConfigName.Of(field.Name);
            var value = field.GetValue(null)!; // the constant of an enum
            _byName[name] = value;
            switch (name)
            {
                case "yes" or "true" or "on":
                    _byBoolean[true] = value;
                    break;
                case "no" or "false" or "off":
                    _byBoolean[false] = value;
                    break;
            }
        }
    }

    public override string Expected => $"one of {string.Join(", ", _byName.Keys)}";

    public override bool Suits(ConfigNode node) =>
        node is ConfigScalar { Value: string } || (node is ConfigScalar { Value: bool } && _byBoolean.Count > 0);

    public override object? Bind(ConfigNode node, Binding binding)
    {
        if (node is ConfigScalar { Value: bool boolean } && _byBoolean.TryGetValue(boolean, out var meant))
        {
            return meant;
        }

        if (node is not ConfigScalar { Value: string text })
        {
            return binding.ReportExpected(Expected, node);
        }

        if (_byName.TryGetValue(text, out var value))
        {
            return value;
        }

        binding.Report(node, $"expected {Expected}, found \"{text}\"", Suggestion.For(text, _byName.Keys));
        return null;
    }

    public override JObject Schema(SchemaScope scope) =>
        new() { ["enum"] = new JArray(_byName.Keys.Cast<object>().Concat(_byBoolean.Keys.Cast<object>())) };

    public override object? Default() => _byName.Values.FirstOrDefault();
}
