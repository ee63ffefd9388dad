using FlexGet.Core.Schemas;
using Newtonsoft.Json.Linq;

namespace FlexGet.Plugins.Scheduler.Config;

/// <summary>Config nodes as JSON, so that a schedule is read the same way from the file and from the API.</summary>
internal static class ConfigTokens
{
    public static JToken ToToken(this ConfigNode node) => node switch
    {
        ConfigMapping mapping => new JObject(mapping.Entries.Select(entry => new JProperty(entry.Name, entry.Value.ToToken()))),
        ConfigSequence sequence => new JArray(sequence.Items.Select(item => item.ToToken())),
        ConfigScalar { Value: double number } => new JValue((decimal)number),
        ConfigScalar scalar => new JValue(scalar.Value),
        _ => JValue.CreateNull(),
    };
}
