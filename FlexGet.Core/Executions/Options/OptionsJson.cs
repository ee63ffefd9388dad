using FlexGet.Core.Http.Bodies;
using FlexGet.Core.Plugins;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace FlexGet.Core.Executions.Options;

/// <summary>Options as JSON, in a body and in the database alike.</summary>
internal static class OptionsJson
{
    private static readonly DefaultContractResolver Contracts = new()
    {
        NamingStrategy = new SnakeCaseNamingStrategy(processDictionaryKeys: false, overrideSpecifiedNames: false),
    };

    private static readonly JsonSerializerSettings Settings = new()
    {
        ContractResolver = Contracts,
        Converters = [new StringEnumConverter(new SnakeCaseNamingStrategy(), allowIntegerValues: false), new PlainValues()],
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Decimal,
        MaxDepth = JsonConventions.MaxDepth,
        MissingMemberHandling = MissingMemberHandling.Error,
        NullValueHandling = NullValueHandling.Ignore,
    };

    /// <summary>The options by the names under which they are sent.</summary>
    public static IReadOnlyList<JsonProperty> Known { get; } =
        [.. ((JsonObjectContract)Contracts.ResolveContract(typeof(ExecutionOptions))).Properties];

    public static JsonSerializer Serializer => JsonSerializer.Create(Settings);

    public static string Write(object value) => JsonConvert.SerializeObject(value, Settings);

    public static T Read<T>(string json) =>
        JsonConvert.DeserializeObject<T>(json, Settings) ?? throw new InvalidOperationException("the stored JSON is null");

    /// <summary>The options with injected fields as plain values, lists and dictionaries, as entries hold them.</summary>
    public static ExecutionOptions WithPlainFields(this ExecutionOptions options) => options.Inject is null ? options : options with
    {
        Inject = [.. options.Inject.Select(entry => entry with { Fields = Plain(entry) })],
    };

    private static Dictionary<string, object?>? Plain(InjectedEntry entry) =>
        entry.Fields?.ToDictionary(field => field.Key, field => Plain(field.Value), StringComparer.Ordinal);

    private static object? Plain(object? value) => value switch
    {
        JValue scalar => scalar.Value,
        JArray list => list.Select(item => Plain(item)).ToList(),
        JObject mapping => mapping.Properties().ToDictionary(item => item.Name, item => Plain(item.Value), StringComparer.Ordinal),
        _ => value,
    };
}
