using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FlexGet.Core.Http.Fetching;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Control;

/// <summary>The proxies of a task.</summary>
internal sealed record ProxyConfig : IValidatableObject
{
    private static readonly string[] Schemes = ["http", "https", "socks4", "socks5", "socks5h"];

    [Description("For everything that the other options do not name.")]
    [Shorthand]
    public Uri? All { get; init; }

    [Description("For http.")]
    public Uri? Http { get; init; }

    [Description("For https.")]
    public Uri? Https { get; init; }

    [Description("Has no effect: nothing is fetched by ftp.")]
    public Uri? Ftp { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        new[] { All, Http, Https }
            .Where(proxy => proxy is not null && !Schemes.Contains(proxy.Scheme))
            .Select(proxy => new ValidationResult($"expected a proxy with one of {string.Join("://, ", Schemes)}://, found {proxy?.Scheme}://"));

    /// <summary>What .NET calls socks5 leaves names to the proxy, which others call socks5h.</summary>
    public FetchProxy ToFetchProxy() => new(Plain(Http ?? All), Plain(Https ?? All));

    private static Uri? Plain(Uri? proxy) => proxy?.Scheme == "socks5h" ? new UriBuilder(proxy) { Scheme = "socks5" }.Uri : proxy;
}

/// <summary>Sends what a task fetches through a proxy; without it those of the environment count.</summary>
[TaskPlugin("proxy")]
[Description("A proxy for what this task fetches, in place of those of the environment (http_proxy, https_proxy, no_proxy).")]
[Example("http://localhost:8080")]
[Example("{http: 'http://localhost:8080', https: 'socks5://localhost:1080'}")]
internal sealed class Proxy : IPreparePlugin<ProxyConfig>
{
    [Priority(PriorityAttribute.First)]
    public ValueTask PrepareAsync(TaskRun run, ProxyConfig config, CancellationToken cancellationToken)
    {
        run.UseProxy(config.ToFetchProxy());
        return ValueTask.CompletedTask;
    }
}
