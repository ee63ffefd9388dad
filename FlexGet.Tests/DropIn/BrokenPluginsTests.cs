using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.DropIn;

/// <summary>Plugins with every kind of defect beside good ones: the server starts, the good ones work, each bad one says why not.</summary>
internal sealed class BrokenPluginsTests : IAsyncDisposable
{
    private static readonly string[] Good = ["Good1", "Good2", "Good3", "Good4", "Good5"];

    private readonly DropInServer _server = new();

    private static IEnumerable<Defect> Defects => Defect.All;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        foreach (var name in Good)
        {
            PluginCompiler.Drop(_server.Plugins, name, Sources.Answering(name.ToLowerInvariant()) + Defect.KeywordOf(name.ToLowerInvariant() + "_keyword"));
        }

        PluginCompiler.Drop(_server.Plugins, "Faulty", Sources.Faulty);
        PluginCompiler.Drop(_server.Plugins, "Named", Defect.NamingARoute("named"));
        foreach (var defect in Defect.All)
        {
            defect.Drop(_server.Plugins);
        }

        await _server.StartAsync();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [TestCaseSource(nameof(Good))]
    public async Task Good_plugin_works(string name)
    {
        (await _server.PluginAsync(name)).Value<string>("state").Should().Be("active");
        (await _server.TextAsync(name.ToLowerInvariant())).Should().Be("fine");
    }

    [TestCaseSource(nameof(Defects))]
    public async Task Bad_plugin_says_why_it_does_not(Defect defect)
    {
        var plugin = await _server.PluginAsync(defect.Name);

        plugin.Value<string>("message").Should().Contain(defect.Message);
        plugin.Value<string>("stage").Should().Be(defect.Stage);
        plugin.Value<string>("state").Should().Be(defect.State);
    }

    [Test]
    public async Task Member_that_this_server_lacks_is_named_with_both_versions() =>
        (await _server.PluginAsync("NewerMinor")).Value<string>("message").Should().Contain("1.99.0").And.Contain("FlexGet.Core 1.0.0 of this server");

    [TestCase("faulty/constructor")]
    [TestCase("faulty/static")]
    public async Task Controller_that_cannot_be_made_harms_its_own_endpoint_only(string path)
    {
        (await _server.StatusAsync(path)).Should().Be(HttpStatusCode.InternalServerError);
        (await _server.StatusAsync("plugins")).Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task Plugin_whose_background_work_throws_is_active_and_the_server_runs() =>
        (await _server.PluginAsync("Faulty")).Value<string>("state").Should().Be("active");

    [Test]
    public async Task List_has_all_of_them() =>
        (await _server.Client.GetJsonAsync<JArray>("plugins")).Should().HaveCount(Good.Length + 2 + Defect.All.Count);
}
