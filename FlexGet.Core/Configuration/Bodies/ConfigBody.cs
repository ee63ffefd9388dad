using FlexGet.Core.Configuration.Editing;
using FlexGet.Core.Configuration.Yaml;
using FlexGet.Core.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Configuration.Bodies;

/// <summary>A part of the config as it is sent: JSON, or the text of a YAML document.</summary>
[JsonConverter(typeof(ConfigBodyConverter))]
internal sealed record ConfigBody
{
    private readonly JToken? _value;

    public ConfigBody(JToken value) => _value = value;

    public ConfigBody(string yaml) => Yaml = yaml;

    /// <summary>The text; null for JSON.</summary>
    public string? Yaml { get; }

    /// <exception cref="ProblemException">400 for a text that is no YAML.</exception>
    public JToken Read()
    {
        try
        {
            if (_value is not null)
            {
                return _value;
            }

            // Before anything is composed: a few bytes can mean millions of nodes.
            _ = YamlReader.Read(Yaml ?? "", file: null, YamlBudget.ApiBody);
            return ConfigDocument.Parse(Yaml ?? "").ToJson();
        }
        catch (ConfigSyntaxException exception)
        {
            throw new ProblemException(400, $"the body is no YAML: {exception.Message}") { Errors = [exception.Error] };
        }
    }
}

/// <summary>Any JSON is a part of a config.</summary>
internal sealed class ConfigBodyConverter : JsonConverter<ConfigBody>
{
    public override bool CanWrite => false;

    public override ConfigBody ReadJson(
        JsonReader reader, Type objectType, ConfigBody? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        new(JToken.ReadFrom(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error }));

    public override void WriteJson(JsonWriter writer, ConfigBody? value, JsonSerializer serializer) => throw new NotSupportedException();
}
