using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Robustness;

internal static class ExecutionWaits
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Asks for an execution until it has the status.</summary>
    public static Task<JObject> WaitForStatusAsync(this HttpClient client, string path, string status) =>
        client.WaitForAsync(path, execution => execution.Value<string>("status") == status);

    /// <summary>Runs a task and answers its finished execution.</summary>
    public static async Task<JObject> RunAsync(this HttpClient client, string task)
    {
        using var posted = await client.PostJsonAsync("execution", new { tasks = new[] { task } });
        posted.IsSuccessStatusCode.Should().BeTrue(await posted.Content.ReadAsStringAsync());
        return await client.WaitForAsync(posted.Headers.Location?.ToString() ?? "", execution => execution["finished"]?.Type == JTokenType.String);
    }

    private static async Task<JObject> WaitForAsync(this HttpClient client, string path, Predicate<JObject> isReached)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            var execution = await client.GetJsonAsync<JObject>(path);
            if (isReached(execution))
            {
                return execution;
            }

            await Task.Delay(20, limit.Token);
        }
    }
}
