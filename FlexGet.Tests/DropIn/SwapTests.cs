using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.DropIn;

/// <summary>Plugins that come, change and go while the server runs.</summary>
internal sealed class SwapTests : IAsyncDisposable
{
    private readonly DropInServer _server = new();

    [OneTimeSetUp]
    public Task StartAsync() => _server.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Test]
    public async Task Live_dll_that_is_overwritten_in_place_is_replaced()
    {
        Drop("Overwritten", Sources.Answering("overwritten", "one"));
        await AnswersAsync("overwritten", "one");

        // The same file, not a new one in its place: what cp does.
        var image = PluginCompiler.Compile("Overwritten", Sources.Answering("overwritten", "two"), PluginCompiler.Contract);
        await using (var file = new FileStream(Path.Combine(_server.Plugins, "Overwritten", "Overwritten.dll"), FileMode.Truncate))
        {
            await file.WriteAsync(image);
        }

        await AnswersAsync("overwritten", "two");
    }

    [Test]
    public async Task Request_under_way_finishes_with_the_generation_it_began_with()
    {
        var gate = Path.Combine(_server.Data, "gate");
        Drop("Patient", Sources.Waiting("patient", "one"));
        await AnswersAsync("patient?gate=/", "one");
        var slow = _server.TextAsync($"patient?gate={Uri.EscapeDataString(gate)}");

        Drop("Patient", Sources.Waiting("patient", "two"));
        await AnswersAsync("patient?gate=/", "two");
        await File.WriteAllTextAsync(gate, "");

        (await slow).Should().Be("one");
    }

    [Test]
    public async Task Disabled_plugin_answers_404_and_brings_no_task_plugin_over_restarts_too()
    {
        Drop("Switched", Sources.Answering("switched") + Defect.KeywordOf("switched_keyword"));
        await AnswersAsync("switched", "fine");

        var disabled = await PostAsync("plugins/Switched/disable");
        disabled.Value<string>("state").Should().Be("disabled");
        (await _server.StatusAsync("switched")).Should().Be(HttpStatusCode.NotFound);
        (await _server.StatusAsync("plugins/switched_keyword")).Should().Be(HttpStatusCode.NotFound);
        await _server.StartAsync();
        (await _server.PluginAsync("Switched")).Value<string>("state").Should().Be("disabled");

        (await PostAsync("plugins/Switched/enable")).Value<string>("state").Should().Be("active");
        (await _server.StatusAsync("switched")).Should().Be(HttpStatusCode.OK);
        (await _server.StatusAsync("plugins/switched_keyword")).Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task Reloaded_plugin_begins_anew()
    {
        Drop("Counting", Sources.Counting("counting"));
        await AnswersAsync("counting", "1");
        (await _server.Client.GetStringAsync(new Uri("counting", UriKind.Relative))).Should().NotBe("1");

        await PostAsync("plugins/Counting/reload");

        (await _server.Client.GetStringAsync(new Uri("counting", UriKind.Relative))).Should().Be("1");
    }

    [Test]
    public async Task Swap_is_brought_to_its_end_when_who_asked_for_it_goes_away()
    {
        Drop("Starting", Sources.Starting("starting"));
        await AnswersAsync("starting", "working");

        using var client = new CancellationTokenSource();
        var asking = _server.Client.PostAsync("plugins/Starting/reload", null, client.Token);
        await AnswersAsync("starting", "starting");
        await client.CancelAsync();

        await asking.Invoking(request => request).Should().ThrowAsync<OperationCanceledException>();
        await AnswersAsync("starting", "working");
    }

    [Test]
    public async Task Plugin_that_is_broken_by_a_change_works_again_after_the_next()
    {
        Drop("Mended", Sources.Answering("mended", "one"));
        await AnswersAsync("mended", "one");
        PluginCompiler.Write(_server.Plugins, "Mended", [1, 2, 3]);
        await _server.WaitAsync(async () => (await _server.PluginAsync("Mended")).Value<string>("state") == "incompatible");

        Drop("Mended", Sources.Answering("mended", "three"));

        await AnswersAsync("mended", "three");
    }

    [Test]
    public async Task Plugin_in_conflict_comes_in_when_the_other_one_goes()
    {
        Drop("Present", Sources.Answering("contested", "present"));
        await AnswersAsync("contested", "present");
        Drop("Hopeful", Sources.Answering("contested", "hopeful"));
        await _server.WaitAsync(async () => await _server.StatusAsync("plugins/Hopeful") == HttpStatusCode.OK);
        (await _server.PluginAsync("Hopeful")).Value<string>("state").Should().Be("conflict");

        Directory.Delete(Path.Combine(_server.Plugins, "Present"), recursive: true);

        await AnswersAsync("contested", "hopeful");
    }

    [TestCase("enable")]
    [TestCase("disable")]
    [TestCase("reload")]
    public async Task Plugin_that_is_not_there_cannot_be_switched(string action)
    {
        using var response = await _server.Client.PostJsonAsync($"plugins/Nobody/{action}", null);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private void Drop(string name, string source) => PluginCompiler.Drop(_server.Plugins, name, source);

    private Task AnswersAsync(string path, string text) => _server.WaitForTextAsync(path, text);

    private async Task<JObject> PostAsync(string path)
    {
        using var response = await _server.Client.PostJsonAsync(path, null);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        return await response.ReadJsonAsync<JObject>();
    }
}
