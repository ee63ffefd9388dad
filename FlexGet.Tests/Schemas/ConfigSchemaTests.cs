using System.Text.Json;
using FlexGet.Core.Schemas;
using Json.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Schemas;

/// <summary>Schema and binder say the same, as judged by a schema library that knows neither.</summary>
internal sealed class ConfigSchemaTests
{
    private static readonly string[] Values =
    [
        "x", "''", "1917", "1.5", "0", "11", "-3", "yes", "no", "~", "sunny", "very_cold", "2 hours", "10 MB", "http://example.org/", "7:30",
        "[]", "[x]", "[x, y]", "[1, 2]", "[yes]", "[[x]]", "{}", "{path: x}", "{path: x, deep: yes}", "{deep: x}", "{a: 1}", "{left: a}",
        "{left: a, right: 9}", "[{name: x}]", "[{name: x, children: [{name: y, count: 50}]}]", "[{}]",
    ];

    // The schema cannot tell a text of these from any other.
    private static readonly string[] Formats = ["home", "pattern", "at", "quality", "every", "wait"];

    private static readonly string[] Keys =
    [
        "name", "flag", "count", "ratio", "weather", "limit", "names", "cell", "numbers", "either", "pair", "children", "anything", "node",
        "several", "label", "tracking", "unknown",
    ];

    private static readonly JsonSchema Schema = Build(ConfigSchema.For(typeof(Battery)));

    private static IEnumerable<TestCaseData> Settings() =>
        from key in Keys
        from value in Values
        select new TestCaseData($"{{name: x, {key}: {value}}}".Replace("{name: x, name:", "{name:", StringComparison.Ordinal));

    [TestCaseSource(nameof(Settings))]
    public void Binder_and_schema_agree(string yaml)
    {
        var errors = ConfigText.Bind<Battery>(yaml).Errors;

        IsValid(Schema, yaml).Should().Be(errors.Count == 0, string.Join("; ", errors.Select(error => $"{error.Path}: {error.Message}")));
    }

    [Test]
    public void What_the_binder_takes_fits_the_schema_whatever_its_format()
    {
        foreach (var yaml in Formats.SelectMany(key => Values.Select(value => $"{{name: x, {key}: {value}}}")))
        {
            if (ConfigText.Bind<Battery>(yaml).Errors.Count == 0)
            {
                IsValid(Schema, yaml).Should().BeTrue(yaml);
            }
        }
    }

    [Test]
    public void Required_keys_descriptions_defaults_and_limits_are_in_the_schema()
    {
        var schema = ConfigSchema.For(typeof(Battery));
        var battery = schema["$defs"]!["battery"]!;

        schema.Value<string>("$schema").Should().Be(ConfigSchema.Dialect);
        battery["required"]!.Values<string>().Should().Equal("name");
        battery["properties"]!["name"]!.Value<string>("description").Should().Be("What it is called.");
        battery["properties"]!["count"]!.ToString(Formatting.None).Should().Be("""{"type":"integer","minimum":1,"maximum":10}""");
        battery["properties"]!["tracking"]!.Value<bool>("deprecated").Should().BeTrue();
        ConfigSchema.For(typeof(Cell))["anyOf"]![1]!["properties"]!["deep"]!.Value<bool>("default").Should().BeFalse();
    }

    public static JsonSchema Build(JObject schema) =>
        JsonSchema.FromText(schema.ToString(Formatting.None), new BuildOptions { SchemaRegistry = new SchemaRegistry() });

    public static bool IsValid(JsonSchema schema, string yaml)
    {
        using var document = JsonDocument.Parse(JsonConvert.SerializeObject(ConfigValue.Of(ConfigText.Node(yaml))));
        return schema.Evaluate(document.RootElement).IsValid;
    }
}
