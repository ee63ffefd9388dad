using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FlexGet.Tests;

/// <summary>A web server on loopback with whatever pages a test wants, good and bad ones.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, RequestDelegate> _pages = new();

    private TestSite(WebApplication app)
    {
        _app = app;
        _app.Run(AnswerAsync);
    }

    /// <summary>Every request so far: path and headers.</summary>
    public ConcurrentQueue<(string Path, IHeaderDictionary Headers)> Requests { get; } = new();

    public Uri Url => new(_app.Urls.First());

    public static async Task<TestSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new TestSite(builder.Build());
        await site._app.StartAsync();
        return site;
    }

    /// <summary>The address of a page.</summary>
    public string At(string path) => new Uri(Url, path).AbsoluteUri;

    public TestSite Serve(string path, RequestDelegate answer)
    {
        _pages[path] = answer;
        return this;
    }

    public TestSite Serve(string path, byte[] content, string type) => Serve(path, async context =>
    {
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(content);
    });

    public TestSite Serve(string path, string content, string type = "application/xml") => Serve(path, Encoding.UTF8.GetBytes(content), type);

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        Requests.Enqueue((context.Request.Path, new HeaderDictionary(context.Request.Headers.ToDictionary())));
        if (_pages.TryGetValue(context.Request.Path.Value ?? "", out var answer))
        {
            return answer(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return context.Response.WriteAsync("there is no such page");
    }
}
