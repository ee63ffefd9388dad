using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.DropIn;

/// <summary>A plugin that is replaced or goes while an execution uses it.</summary>
internal sealed class SwapDuringExecutionTests : IAsyncDisposable
{
    private readonly DropInServer _server = new();

    private string Gate => Path.Combine(_server.Data, "gate");

    [SetUp]
    public async Task StartAsync()
    {
        _server.TakeFromTheBox("FlexGet.Plugins.Standard");
        Drop("one");
        await _server.StartAsync(
            $"""
            tasks:
              tv:
                mock: [One]
                accept_all: yes
                seen: no
                gated: '{Gate}'
            """);
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _server.StopAsync();
        File.Delete(Gate);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Test]
    public async Task Execution_keeps_its_generation_and_its_open_log_stays_open_to_the_end()
    {
        var running = await _server.ExecuteAsync("tv");
        using var log = await OpenAsync($"execution/{running}/log");
        await ReadToAsync(log, "one waits");

        Drop("two");
        await _server.WaitForTextAsync("gated", "two");
        await File.WriteAllTextAsync(Gate, "");
        var rest = await log.ReadToEndAsync();
        var next = await _server.EndedAsync(await _server.ExecuteAsync("tv"));

        rest.Should().Contain("one puts out 1").And.NotContain("two");
        (await _server.EndedAsync(running)).Value<string>("status").Should().Be("complete");
        (await LogAsync(next)).Should().Contain("two puts out 1").And.NotContain("one puts out");
    }

    [Test]
    public async Task Execution_ends_with_a_plugin_that_has_gone_meanwhile()
    {
        var running = await _server.ExecuteAsync("tv");
        using var log = await OpenAsync($"api/execution/{running}/log");
        await ReadToAsync(log, "one waits");

        Directory.Delete(Path.Combine(_server.Plugins, "Gated"), recursive: true);
        await _server.WaitAsync(async () => await _server.StatusAsync("gated") == System.Net.HttpStatusCode.NotFound);
        await File.WriteAllTextAsync(Gate, "");

        (await log.ReadToEndAsync()).Should().Contain("one puts out 1");
        (await _server.EndedAsync(running)).Value<string>("status").Should().Be("complete");
        (await _server.Client.GetJsonAsync<JObject>("tasks/tv")).Value<bool>("enabled").Should().BeFalse("its keyword has gone");
    }

    private void Drop(string text) => PluginCompiler.Drop(_server.Plugins, "Gated", Sources.Gated(text));

    private Task<string> LogAsync(JObject execution) =>
        _server.Client.GetStringAsync(new Uri($"execution/{execution["id"]}/log", UriKind.Relative));

    private async Task<StreamReader> OpenAsync(string path) =>
        new(await _server.Client.GetStreamAsync(new Uri(path, UriKind.Relative)));

    private static async Task ReadToAsync(StreamReader reader, string text)
    {
        string? line;
        do
        {
            line = await reader.ReadLineAsync();
        }
        while (line?.Contains(text, StringComparison.Ordinal) == false);

        line.Should().NotBeNull($"'{text}' should come while the task runs");
    }
}
