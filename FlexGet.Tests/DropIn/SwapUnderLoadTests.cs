using System.Collections.Concurrent;
using System.Net;

namespace FlexGet.Tests.DropIn;

/// <summary>Fifty generations of a plugin while sixteen clients ask the server and the plugin.</summary>
internal sealed class SwapUnderLoadTests
{
    private const int Cycles = 50;
    private const int Clients = 16;

    [Test]
    public async Task No_request_is_lost_and_each_answer_is_old_or_new()
    {
        await using var server = new DropInServer();
        var images = new[] { Image("left"), Image("right") };
        PluginCompiler.Write(server.Plugins, "Swapped", images[0]);
        await server.StartAsync();
        using var done = new CancellationTokenSource();
        var wrong = new ConcurrentBag<string>();
        var seen = new ConcurrentDictionary<string, int>();

        var clients = Enumerable.Range(0, Clients).Select(_ => AskAsync(server.Client, seen, wrong, done.Token)).ToList();
        for (var cycle = 1; cycle <= Cycles; cycle++)
        {
            PluginCompiler.Write(server.Plugins, "Swapped", images[cycle % 2]);
            using var response = await server.Client.PostJsonAsync("plugins/Swapped/reload", null);
            response.StatusCode.Should().Be(HttpStatusCode.OK);
        }

        await done.CancelAsync();
        await Task.WhenAll(clients);

        wrong.Should().BeEmpty();
        seen.Keys.Should().Contain(["\"left left\"", "\"right right\""]);
    }

    // Service and controller say which generation they are of: an answer of both would be half-switched.
    private static byte[] Image(string text) => PluginCompiler.Compile("Swapped", $$"""
        internal sealed class Module : FlexGet.Core.Plugins.PluginModule
        {
            public override void ConfigureServices(IServiceCollection services, FlexGet.Core.Plugins.PluginContext context) =>
                services.AddSingleton(new Side("{{text}}"));
        }

        internal sealed record Side(string Name);

        [ApiController]
        internal sealed class SwappedController(Side side) : ControllerBase
        {
            [HttpGet("swapped")]
            public string Get([FromServices] Side other) => ReferenceEquals(side, other) ? $"{{text}} {side.Name}" : "torn";
        }
        """, PluginCompiler.Contract);

    private static async Task AskAsync(
        HttpClient client, ConcurrentDictionary<string, int> seen, ConcurrentBag<string> wrong, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                using var own = await client.GetAsync(new Uri("plugins", UriKind.Relative), CancellationToken.None);
                if (own.StatusCode != HttpStatusCode.OK)
                {
                    wrong.Add($"server: {own.StatusCode}");
                }

                using var plugin = await client.GetAsync(new Uri("swapped", UriKind.Relative), CancellationToken.None);
                var text = await plugin.Content.ReadAsStringAsync(CancellationToken.None);
                seen.AddOrUpdate(text, 1, (_, count) => count + 1);
                if (plugin.StatusCode != HttpStatusCode.ServiceUnavailable && text is not ("\"left left\"" or "\"right right\""))
                {
                    wrong.Add($"plugin: {plugin.StatusCode} {text}");
                }
            }
            catch (HttpRequestException exception)
            {
                wrong.Add(exception.Message);
            }
        }
    }
}
