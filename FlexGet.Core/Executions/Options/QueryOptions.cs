using FlexGet.Core.Http.Bodies;
using FlexGet.Core.Plugins;
using Microsoft.Extensions.Primitives;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace FlexGet.Core.Executions.Options;

/// <summary>How options look in a query.</summary>
internal static class QueryOptions
{
    /// <exception cref="FormatException">The value does not fit.</exception>
    /// <exception cref="Newtonsoft.Json.JsonException">The value is not JSON where it must be.</exception>
    public static JToken ValueOf(JsonProperty property, StringValues values) => property.PropertyType switch
    {
        var type when type == typeof(bool?) => Flag(Single(values)),
        var type when type == typeof(IReadOnlyList<InjectedEntry>) => SentJson.Read(Single(values)),
        var type when IsListOfTexts(type) => new JArray(values.SelectMany(Split)),
        _ => Single(values),
    };

    public static bool IsListOfTexts(Type? type) => type == typeof(IReadOnlyList<string>) || type == typeof(IReadOnlyList<Phase>);

    /// <summary>What an option of this type takes, in words.</summary>
    public static string Expected(Type type) =>
        type == typeof(bool?) ? "true or false"
        : type == typeof(IReadOnlyList<string>) ? "a list of texts"
        : type == typeof(IReadOnlyList<Phase>) ? $"a list of phases: {Names<Phase>()}"
        : type == typeof(TaskLogLevel?) ? $"one of {Names<TaskLogLevel>()}"
        : type == typeof(IReadOnlyList<InjectedEntry>) ? "a list of entries like {\"title\": \"…\", \"url\": \"…\", \"accept\": true}"
        : "a text";

    private static string Names<T>()
        where T : struct, Enum =>
        string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()));

    private static string Single(StringValues values) =>
        values.Count == 1 ? values[0] ?? "" : throw new FormatException("one value only");

    private static IEnumerable<string> Split(string? value) =>
        (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary><c>?now</c> alone means yes.</summary>
    private static bool Flag(string text) => text.ToLowerInvariant() switch
    {
        "" or "true" or "yes" or "1" => true,
        "false" or "no" or "0" => false,
        _ => throw new FormatException("true or false"),
    };
}
