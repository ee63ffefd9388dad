using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests;

/// <summary>JSON over HttpClient as tests want it: values as sent, objects by anonymous types.</summary>
internal static class JsonRequests
{
    public static StringContent AsJson(object? body) => new(JsonConvert.SerializeObject(body), Encoding.UTF8, "application/json");

    public static Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string path, object? body) =>
        client.SendJsonAsync(HttpMethod.Post, path, body);

    public static Task<HttpResponseMessage> PutJsonAsync(this HttpClient client, string path, object? body) =>
        client.SendJsonAsync(HttpMethod.Put, path, body);

    public static Task<HttpResponseMessage> PatchJsonAsync(this HttpClient client, string path, object? body) =>
        client.SendJsonAsync(HttpMethod.Patch, path, body);

    public static async Task<HttpResponseMessage> SendJsonAsync(this HttpClient client, HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute)) { Content = AsJson(body) };
        return await client.SendAsync(request);
    }

    /// <summary>Answers the JSON at a path, which must be there.</summary>
    public static async Task<TToken> GetJsonAsync<TToken>(this HttpClient client, string path)
        where TToken : JToken
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));
        response.IsSuccessStatusCode.Should().BeTrue(await response.Content.ReadAsStringAsync());
        return await response.ReadJsonAsync<TToken>();
    }

    public static async Task<TToken> ReadJsonAsync<TToken>(this HttpResponseMessage response)
        where TToken : JToken
    {
        using var reader = new JsonTextReader(new StringReader(await response.Content.ReadAsStringAsync()))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
        };
        return (TToken)await JToken.ReadFromAsync(reader);
    }
}
