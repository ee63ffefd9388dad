using FlexGet.Tests.DropIn;

namespace FlexGet.Tests.Browser;

/// <summary>The real server with the sample plugin, and a browser that has signed in by the link of the console.</summary>
internal sealed class PagesHouse : IAsyncDisposable
{
    private readonly HostProcess _host = new();
    private Chromium? _browser;

    public HttpClient Client => _host.Client;

    /// <summary>How often plugins may be replaced until a restart is due.</summary>
    public string Generations
    {
        init => _host.Environment["FLEXGET_PLUGIN_GENERATIONS"] = value;
    }

    public Chromium Browser => _browser ?? throw new InvalidOperationException("not started");

    public async Task StartAsync()
    {
        _browser = new Chromium();
        SamplePlugin.Drop(_host.PluginsDirectory);
        await _host.StartAsync();
        var link = _host.Output.Split('\n').Single(line => line.Contains("/auth/link/", StringComparison.Ordinal));
        _browser.Open(new Uri(link.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2]));
    }

    /// <summary>Opens the shell; a page in it by <c>#/path</c>.</summary>
    public void Open(string hash = "") => Browser.Open(new Uri(_host.Address, "ui/" + hash));

    /// <summary>Drops a plugin with one page in.</summary>
    public PagePlugin Drop(string name, string module) => new(_host.PluginsDirectory, name, module);

    /// <summary>No refusal of the content security policy, no error, not even a message.</summary>
    public void LogShouldBeClean() => Browser.TakeLog().Should().BeEmpty();

    public async ValueTask DisposeAsync()
    {
        _browser?.Dispose();
        await _host.DisposeAsync();
    }
}
