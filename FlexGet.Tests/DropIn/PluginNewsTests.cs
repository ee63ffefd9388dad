using System.Net;

namespace FlexGet.Tests.DropIn;

/// <summary>What readers of /events are told of plugins.</summary>
internal sealed class PluginNewsTests : IAsyncDisposable
{
    private readonly DropInServer _server = new();

    [OneTimeSetUp]
    public Task StartAsync() => _server.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Test]
    public async Task Folder_that_comes_is_live_and_one_that_goes_is_gone_while_a_stream_stays_open()
    {
        using var stream = await _server.Client.GetAsync(new Uri("events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync());

        Drop("Visitor", Sources.Answering("visitor"));
        await AnswersAsync("visitor", "fine");
        Directory.Delete(Path.Combine(_server.Plugins, "Visitor"), recursive: true);
        await _server.WaitAsync(async () => await _server.StatusAsync("visitor") == HttpStatusCode.NotFound);

        (await EventAsync(reader)).Should().Be("changed");
        (await EventAsync(reader)).Should().Be("removed");
    }

    [Test]
    public async Task Plugin_that_is_replaced_by_one_of_the_same_version_is_news()
    {
        using var stream = await _server.Client.GetAsync(new Uri("events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync());

        Drop("Renewed", Sources.Answering("renewed", "one"));
        (await EventAsync(reader)).Should().Be("changed");
        Drop("Renewed", Sources.Answering("renewed", "two"));
        await AnswersAsync("renewed", "two");
        Directory.Delete(Path.Combine(_server.Plugins, "Renewed"), recursive: true);

        (await EventAsync(reader)).Should().Be("changed", "the first one is gone and another one is there");
    }

    private void Drop(string name, string source) => PluginCompiler.Drop(_server.Plugins, name, source);

    private Task AnswersAsync(string path, string text) => _server.WaitForTextAsync(path, text);

    /// <summary>What the next event says that became of a plugin; null when the stream ends.</summary>
    private static async Task<string?> EventAsync(StreamReader reader)
    {
        const string prefix = "event: plugin.";
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await reader.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith(prefix, StringComparison.Ordinal))
            {
                return line[prefix.Length..];
            }
        }

        return null;
    }
}
