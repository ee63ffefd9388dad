using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Browser;

/// <summary>A plugin that was replaced too often runs on as it was until the server restarts, and so does its page.</summary>
internal sealed class WaitingPluginTests : IAsyncDisposable
{
    private const string Module = "export default class extends HTMLElement { connectedCallback() { this.textContent = 'still here'; } }";

    private readonly PagesHouse _house = new() { Generations = "0" };

    [OneTimeSetUp]
    public Task StartAsync() => _house.StartAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Test]
    public async Task Page_of_a_plugin_that_waits_for_a_restart_stays_in_the_menu()
    {
        using var plugin = _house.Drop("Restless", Module);
        await WaitForAsync("active");
        plugin.Write(Module + "// changed");
        await WaitForAsync("restart_required");

        _house.Open();

        await _house.Browser.ClickAsync("nav[aria-label] a", "Restless");
        await _house.Browser.SeeAsync("main", "still here");
    }

    private async Task WaitForAsync(string state)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var plugins = await _house.Client.GetJsonAsync<JArray>("plugins");
            if (plugins.Any(plugin => plugin.Value<string>("name") == "Restless" && plugin.Value<string>("state") == state))
            {
                return;
            }

            await Task.Delay(50, limit.Token);
        }
    }
}
