using System.Globalization;
using FlexGet.Core.Schemas;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Variables;

/// <summary>Makes nodes of values that stand in no file; each is where its variable is used.</summary>
internal static class ValueNode
{
    public static ConfigNode Of(object? value, ConfigPosition position) => value switch
    {
        ConfigNode node => node,
        JObject mapping => Mapping(mapping.Properties().Select(property => (property.Name, (object?)property.Value)), position),
        JArray list => List(list, position),
        JValue single => Of(single.Value, position),
        IReadOnlyDictionary<string, object?> mapping => Mapping(mapping.Select(pair => (pair.Key, pair.Value)), position),
        IEnumerable<object?> list => List(list, position),
        null => new ConfigScalar(position, "null", null, isQuoted: false),
        bool flag => new ConfigScalar(position, flag ? "true" : "false", flag, isQuoted: false),
        string text => new ConfigScalar(position, text, text, isQuoted: true),
        int or long => Number(value, Convert.ToInt64(value, CultureInfo.InvariantCulture), position),
        double or decimal => Number(value, Convert.ToDouble(value, CultureInfo.InvariantCulture), position),
        _ => Of(Convert.ToString(value, CultureInfo.InvariantCulture), position),
    };

    private static ConfigMapping Mapping(IEnumerable<(string Name, object? Value)> entries, ConfigPosition position) =>
        new(position, [.. entries.Select(entry => new ConfigEntry(new ConfigScalar(position, entry.Name, entry.Name, isQuoted: true), Of(entry.Value, position)))]);

    private static ConfigSequence List(IEnumerable<object?> items, ConfigPosition position) =>
        new(position, [.. items.Select(item => Of(item, position))]);

    /// <summary>The text keeps what the number does not: <c>1.10</c>.</summary>
    private static ConfigScalar Number(object written, object number, ConfigPosition position) =>
        new(position, Convert.ToString(written, CultureInfo.InvariantCulture) ?? "", number, isQuoted: false);
}
