using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Contract;

/// <summary>An answer of the server, and the promises that every one of them keeps.</summary>
internal sealed partial record ContractAnswer(string Request, int Status, string? MediaType, ILookup<string, string> Headers, string Text, JToken? Json)
{
    // Names below these are the user's or a plugin's.
    private static readonly string[] Free = ["config", "fields", "options", "$defs"];

    /// <summary>The object that the answer is.</summary>
    public JObject Object => Json as JObject ?? throw new AssertionException($"{Request} answered no object: {Text}");

    /// <summary>The list that the answer is.</summary>
    public JArray List => Json as JArray ?? throw new AssertionException($"{Request} answered no list: {Text}");

    public string Detail => Object.Value<string>("detail") ?? "";

    public string? Header(string name) => Headers[name].FirstOrDefault();

    /// <summary>Every error in the one form, names as agreed, times in UTC.</summary>
    public ContractAnswer Check()
    {
        if (Status >= 400)
        {
            MediaType.Should().Be("application/problem+json", $"{Request} answered {Status}: {Text}");
            Object.Value<int>("status").Should().Be(Status);
            Detail.Should().NotBeNullOrWhiteSpace().And.Be(Object.Value<string>("message"));
        }

        if (Json is not null && MediaType is "application/json" or "application/problem+json" && !Request.Contains("schema", StringComparison.Ordinal))
        {
            CheckNames(Json!); // looked at above
        }

        return this;
    }

    public static async Task<ContractAnswer> SendAsync(
        HttpClient client, string method, string path, string? body = null, string type = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, type);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var mediaType = response.Content.Headers.ContentType?.MediaType;
        return new ContractAnswer(
            $"{method} {path} {body}",
            (int)response.StatusCode,
            mediaType,
            response.Headers.Concat(response.Content.Headers)
                .SelectMany(header => header.Value.Select(value => (header.Key, value)))
                .ToLookup(header => header.Key, header => header.value, StringComparer.OrdinalIgnoreCase),
            text,
            mediaType?.EndsWith("json", StringComparison.Ordinal) == true ? await response.ReadJsonAsync<JToken>() : null).Check();
    }

    private void CheckNames(JToken json)
    {
        foreach (var property in json.Children<JProperty>())
        {
            property.Name.Should().MatchRegex("^[a-z0-9_$]+$", $"{Request} answered {Text}");
            if (TimeName().IsMatch(property.Name) && property.Value.Type == JTokenType.String)
            {
                property.Value.Value<string>().Should().MatchRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$", $"{property.Name} of {Request} is a time");
            }

            if (!Free.Contains(property.Name))
            {
                CheckNames(property.Value);
            }
        }

        foreach (var item in json is JArray list ? list : [])
        {
            CheckNames(item);
        }
    }

    [GeneratedRegex("^(created|started|finished|time|added|since|last_run|next_run)$")]
    private static partial Regex TimeName();
}
