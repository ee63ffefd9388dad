using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.DropIn;

/// <summary>A plugin that was compiled elsewhere, in the plugins folder of the real host process.</summary>
internal sealed class DropInTests : IAsyncDisposable
{
    private readonly DropInServer _server = new();

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        PluginCompiler.Drop(_server.Plugins, "Shelf", Sources.Complete, ("Shelf.Migrations.001_shelf.sql", Sources.Table));
        await _server.StartAsync();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Test]
    public async Task Plugin_is_active()
    {
        var plugin = await _server.PluginAsync("Shelf");

        plugin.Value<string>("state").Should().Be("active");
        plugin["message"]!.Type.Should().Be(JTokenType.Null); // present, though null
    }

    [TestCase("shelf/item")]
    [TestCase("api/shelf/item")]
    [TestCase("api/prefixed")]
    public async Task Endpoint_answers_at_the_root_and_under_the_prefix(string path) =>
        (await _server.StatusAsync(path)).Should().Be(HttpStatusCode.OK);

    [TestCase("shelf/item")]
    [TestCase("api/shelf/item")]
    [TestCase("api/prefixed")]
    [TestCase("open_door")]
    public async Task Endpoint_asks_for_the_key_whatever_the_plugin_says(string path)
    {
        using var response = await _server.Anonymous.GetAsync(new Uri(path, UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [TestCase("shelf/explicit")]
    [TestCase("shelf/inferred")]
    public async Task Action_is_given_the_plugins_own_services(string path) =>
        (await _server.Client.GetStringAsync(new Uri(path, UriKind.Relative))).Should().Be("true");

    [Test]
    public async Task Action_is_given_the_servers_services() =>
        (await _server.TextAsync("shelf/server")).Should().Contain("MainDatabaseTaskMemory");

    [Test]
    public async Task Background_work_is_started() =>
        await _server.WaitAsync(async () => await _server.Client.GetStringAsync(new Uri("shelf/open", UriKind.Relative)) == "true");

    [Test]
    public async Task Answers_follow_the_servers_conventions_and_the_plugins_attributes() =>
        (await _server.Client.GetStringAsync(new Uri("shelf/item", UriKind.Relative))).Should().Be(
            """{"renamed_by_attribute":"spoon","paint_colour":"dark_red","added":"2026-01-02T03:04:05.000Z"}""");

    [Test]
    public async Task Bodies_are_read_by_the_plugins_attributes()
    {
        using var response = await _server.Client.PostJsonAsync(
            "shelf/item", new { renamed_by_attribute = "fork", paint_colour = "dark_red", added = "2026-01-02T03:04:05Z" });

        (await response.ReadJsonAsync<JObject>()).Value<string>("renamed_by_attribute").Should().Be("fork");
    }

    [Test]
    public async Task Table_of_the_plugin_keeps_rows_over_a_restart()
    {
        using (await _server.Client.PostJsonAsync("shelf/first", null))
        {
        }

        await _server.StartAsync();
        using var response = await _server.Client.PostJsonAsync("shelf/second", null);

        (await response.ReadJsonAsync<JArray>()).Values<string>().Should().ContainInOrder("first", "second");
    }
}
