using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.DropIn;

/// <summary>The sample that docs/writing-a-plugin.md explains, compiled, dropped in and used.</summary>
internal sealed class SampleTests : IAsyncDisposable
{
    private readonly DropInServer _server = new();

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        SamplePlugin.Drop(_server.Plugins);
        _server.TakeFromTheBox("FlexGet.Plugins.Standard");
        await _server.StartAsync("""
            tasks:
              wanted:
                mock:
                  - {title: Silent Garden S01E01, url: "http://example.org/1"}
                  - {title: Something Else, url: "http://example.org/2"}
                wishlist: {reject_others: yes}
              other: {mock: [], wishlist: yes}
            """);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Test]
    public async Task Wish_is_found_by_a_task_and_forgets_it_when_the_task_goes()
    {
        using var added = await _server.Client.PostJsonAsync("wishes", new { word = "garden" });
        added.StatusCode.Should().Be(HttpStatusCode.Created);
        var wish = added.Headers.Location!.ToString(); // created has one

        using var execution = await _server.Client.PostJsonAsync("execution", new { tasks = new[] { "wanted" } });
        await _server.WaitAsync(async () => (await _server.Client.GetJsonAsync<JObject>(wish)).Value<string>("found_by") == "wanted");
        using var removed = await _server.Client.DeleteAsync(new Uri("tasks/wanted", UriKind.Relative));

        removed.IsSuccessStatusCode.Should().BeTrue(await removed.Content.ReadAsStringAsync());
        (await _server.Client.GetJsonAsync<JObject>(wish)).Value<string>("found_by").Should().BeNull();
    }

    [Test]
    public async Task Same_wish_twice_is_a_conflict_that_says_so()
    {
        using var first = await _server.Client.PostJsonAsync("wishes", new { word = "twice" });
        using var second = await _server.Client.PostJsonAsync("wishes", new { word = "Twice" });

        second.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await second.ReadJsonAsync<JObject>()).Value<string>("message").Should().Contain("on the list already");
    }

    [Test]
    public async Task Page_is_listed_for_the_menu_and_its_module_is_served()
    {
        var page = (await _server.PluginAsync(SamplePlugin.Name))["pages"]![0]!; // it has one

        page.Value<string>("title").Should().Be("Wishlist");
        (await _server.StatusAsync(page.Value<string>("module")!)).Should().Be(HttpStatusCode.OK); // it has a module
    }

    [Test]
    public async Task Endpoints_are_part_of_the_description_of_the_api() =>
        (await _server.Client.GetJsonAsync<JObject>("openapi/v1.json"))["paths"]!["/wishes"].Should().NotBeNull(); // a description has paths
}
