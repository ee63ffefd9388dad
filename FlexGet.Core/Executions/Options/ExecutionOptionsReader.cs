using FlexGet.Core.Http;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace FlexGet.Core.Executions.Options;

/// <summary>Merges the options of body and query and checks them; every mistake is collected.</summary>
internal static class ExecutionOptionsReader
{
    /// <exception cref="ProblemException">All mistakes: 422 when only the body has some, else 400.</exception>
    public static ExecutionOptions Read(JObject? body, IQueryCollection query)
    {
        var options = new JObject();
        var errors = new List<ConfigError>();
        foreach (var option in body?.Properties() ?? [])
        {
            Take(option.Name, property => Listed(property, option.Value), options, errors);
        }

        var inBody = errors.Count;
        foreach (var (name, values) in query)
        {
            if (options.ContainsKey(name))
            {
                errors.Add(new ConfigError($"/{name}", $"the option {name} is in the body and in the query; send it once"));
            }
            else
            {
                Take(name, property => QueryOptions.ValueOf(property, values), options, errors);
            }
        }

        if (errors.Count > 0)
        {
            throw new ProblemException(errors.Count == inBody ? 422 : 400, string.Join("; ", errors.Select(error => error.Message))) { Errors = errors };
        }

        return options.ToObject<ExecutionOptions>(OptionsJson.Serializer)!.WithPlainFields(); // an object, never null
    }

    private static void Take(string name, Func<JsonProperty, JToken> read, JObject options, List<ConfigError> errors)
    {
        if (OptionsJson.Known.FirstOrDefault(known => known.PropertyName == name) is not { PropertyType: { } type } property)
        {
            var known = OptionsJson.Known.Select(option => option.PropertyName).OfType<string>().ToList();
            errors.Add(new ConfigError(
                $"/{name}", $"the option {name} is unknown; known: {string.Join(", ", known)}", Suggestion: Suggestion.For(name, known)));
            return;
        }

        try
        {
            var value = read(property);
            if (type == typeof(bool?) && value.Type is not (JTokenType.Boolean or JTokenType.Null))
            {
                throw new FormatException("neither true nor false");
            }

            var typed = value.ToObject(type, OptionsJson.Serializer);
            errors.AddRange(typed is IEnumerable<InjectedEntry> injected ? Untitled(injected) : []);
            options[name] = value;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException)
        {
            errors.Add(new ConfigError($"/{name}", $"the option {name} must be {QueryOptions.Expected(type)}"));
        }
    }

    /// <summary>A single text stands for a list of one.</summary>
    private static JToken Listed(JsonProperty property, JToken value) =>
        value.Type == JTokenType.String && QueryOptions.IsListOfTexts(property.PropertyType) ? new JArray(value) : value;

    private static IEnumerable<ConfigError> Untitled(IEnumerable<InjectedEntry> entries) => entries
        .Index()
        .Where(entry => string.IsNullOrWhiteSpace(entry.Item.Title))
        .Select(entry => new ConfigError($"/inject/{entry.Index}/title", $"entry {entry.Index} of inject needs a title"));
}
