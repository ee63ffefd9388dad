using System.Globalization;
using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Http;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Editing;

/// <summary>A meaning as JSON: aliases expanded, merge keys resolved.</summary>
internal sealed class MeaningJson
{
    private static readonly int MaxNodes = YamlBudget.ConfigFile.ExpandedNodes;

    private int _nodes;

    public JToken Convert(Meaning meaning)
    {
        if (++_nodes > MaxNodes)
        {
            throw new ProblemException(422, $"the aliases expand to more than {MaxNodes} values");
        }

        return meaning switch
        {
            MeaningScalar scalar => Scalar(scalar),
            MeaningList list => new JArray(list.Items.Select(Convert)),
            _ => Mapping((MeaningMap)meaning),
        };
    }

    /// <summary>Its own keys win over merged ones, and of merged mappings the first.</summary>
    private JObject Mapping(MeaningMap map)
    {
        var result = new JObject();
        foreach (var (key, value) in map.Entries.Where(entry => entry.Key == MeaningMap.MergeKey))
        {
            foreach (var source in (value as MeaningList)?.Items ?? [value])
            {
                foreach (var property in Convert(source) is JObject merged ? merged.Properties() : [])
                {
                    result.TryAdd(property.Name, property.Value);
                }
            }
        }

        foreach (var (key, value) in map.Entries.Where(entry => entry.Key != MeaningMap.MergeKey))
        {
            result[key] = Convert(value);
        }

        return result;
    }

    private static JValue Scalar(MeaningScalar scalar) => scalar.Value switch
    {
        null => JValue.CreateNull(),
        double number => Number(number, scalar.Text),
        var value => new JValue(value),
    };

    /// <summary>A decimal keeps 1.10 as it is; JSON has no word for infinity.</summary>
    private static JValue Number(double number, string text) =>
        !double.IsFinite(number) ? new JValue(text)
        : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact) ? new JValue(exact)
        : new JValue(number);
}
