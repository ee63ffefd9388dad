using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>Writes the schema of a record.</summary>
internal static class RecordSchema
{
    public static JObject Write(
        IReadOnlyList<RecordMember> members, IEnumerable<OldKeyAttribute> oldKeys, RecordMember? shorthand, object? defaults, SchemaScope scope)
    {
        var properties = new JObject();
        foreach (var member in members.Where(member => !member.IsFurther))
        {
            properties[member.Name] = Member(member, defaults, scope);
        }

        foreach (var old in oldKeys)
        {
            properties[old.Name] = Old(old, members, scope);
        }

        var further = members.FirstOrDefault(member => member.IsFurther)?.Plan.Schema(scope)["additionalProperties"] ?? false;
        var schema = new JObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = further };
        var required = members.Where(member => member.IsRequired).Select(member => member.Name).ToList();
        if (required.Count > 0)
        {
            schema["required"] = new JArray(required);
        }

        return shorthand is null ? schema : new JObject { ["anyOf"] = new JArray(Member(shorthand, null, scope), schema) };
    }

    private static JObject Old(OldKeyAttribute old, IReadOnlyList<RecordMember> members, SchemaScope scope)
    {
        var schema = members.FirstOrDefault(member => member.Name == old.NewName) is { } member ? Member(member, null, scope) : [];
        schema["deprecated"] = true;
        return schema;
    }

    private static JObject Member(RecordMember member, object? defaults, SchemaScope scope)
    {
        var schema = member.Plan.Schema(scope);
        if (member.Property.GetCustomAttribute<DescriptionAttribute>() is { } description)
        {
            schema["description"] = description.Description;
        }

        if (member.Property.IsDefined(typeof(PasswordPropertyTextAttribute)))
        {
            schema["format"] = "password";
            schema["writeOnly"] = true;
        }

        if (defaults is not null && DefaultOf(member.Property.GetValue(defaults)) is { } value)
        {
            schema["default"] = value;
        }

        foreach (var rule in member.Rules)
        {
            Add(rule, schema);
        }

        return schema;
    }

    private static JToken? DefaultOf(object? value) => value switch
    {
        Enum word => ConfigName.Of(word.ToString()),
        bool or int or long or double or decimal or string => JToken.FromObject(value),
        _ => null,
    };

    private static void Add(ValidationAttribute rule, JObject schema)
    {
        var isList = schema.Value<string>("type") == "array";
        switch (rule)
        {
            case RangeAttribute range:
                schema["minimum"] = JToken.FromObject(range.Minimum);
                schema["maximum"] = JToken.FromObject(range.Maximum);
                break;
            case MinLengthAttribute length:
                schema[isList ? "minItems" : "minLength"] = length.Length;
                break;
            case MaxLengthAttribute length:
                schema[isList ? "maxItems" : "maxLength"] = length.Length;
                break;
            case RegularExpressionAttribute pattern:
                schema["pattern"] = $"^(?:{pattern.Pattern})$";
                break;
            case RequiredAttribute:
                schema["minLength"] = 1;
                break;
            case AllowedValuesAttribute allowed:
                schema["enum"] = new JArray(allowed.Values.Cast<object>());
                break;
        }
    }
}
