using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Robustness;

/// <summary>Somebody starts the server for the first time and does what the README says.</summary>
internal sealed class FirstStartTests
{
    [Test]
    public async Task Sample_task_of_an_empty_data_directory_accepts_two()
    {
        await using var host = new HostProcess(config: null);
        Array.ForEach(["FlexGet.Plugins.Standard", "FlexGet.Plugins.History"], host.DropIn);
        await host.StartAsync();

        using var posted = await host.Client.PostAsync(new Uri("execution?tasks=sample", UriKind.Relative), null);

        var execution = await host.Client.WaitForStatusAsync(posted.Headers.Location?.ToString() ?? "", "complete");
        execution["results"]?[0]?.Value<int>("accepted").Should().Be(2);
        (await host.Client.GetJsonAsync<JArray>("history")).Should().HaveCount(2);
    }
}
