using System.Net;
using FlexGet.Host.StartUp;

namespace FlexGet.Host.Authentication;

/// <summary>The page for a browser without a session; it works without scripts.</summary>
internal sealed class SignInPage(StartOptions options, KeyFile file)
{
    public const string Style = """
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto 0; padding: 0 1rem; color: #222; background: #fafafa }
        label { display: block; font-weight: 600 }
        input, button { font: inherit; padding: .5rem .75rem; border: 1px solid #888; border-radius: 4px }
        input { width: 100%; box-sizing: border-box; margin: .25rem 0 1rem }
        button { background: #1d5fa8; border-color: #1d5fa8; color: #fff; cursor: pointer }
        code { overflow-wrap: anywhere }
        [role=alert] { color: #a11 }
        @media (prefers-color-scheme: dark) { body { color: #ddd; background: #1b1b1b } input { color: inherit; background: #2a2a2a } [role=alert] { color: #f88 } }
        """;

    /// <param name="context">The request.</param>
    /// <param name="target">Where to go on after signing in.</param>
    /// <param name="alert">What went wrong, or null.</param>
    public string For(HttpContext context, string target, string? alert)
    {
        var root = WebUtility.HtmlEncode(context.Request.PathBase);
        var message = alert is null ? "" : $"<p role=\"alert\">{WebUtility.HtmlEncode(alert)}</p>";
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Sign in to FlexGet</title>
            <link rel="stylesheet" href="{root}/auth/style.css">
            </head>
            <body>
            <h1>FlexGet</h1>
            {message}
            <form method="post" action="{root}/auth/login">
            <label for="key">Key</label>
            <input id="key" name="key" type="password" autocomplete="current-password" required autofocus>
            <input name="return" type="hidden" value="{WebUtility.HtmlEncode(target)}">
            <button>Sign in</button>
            </form>
            <p>{WhereTheKeyLies(context)} The console shows a link that signs in without it, once, for 15 minutes after each start.</p>
            </body>
            </html>
            """;
    }

    private string WhereTheKeyLies(HttpContext context)
    {
        if (options.ApiKey is not null)
        {
            return "The key was given to the server as <code>FLEXGET_API_KEY</code>.";
        }

        // The path is nobody's business on the network.
        return context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !Proxies.Passed(context.Request)
            ? $"The key lies in <code>{WebUtility.HtmlEncode(file.Path)}</code>."
            : "The key lies in the file <code>api-key</code> of the server's data directory, whose path the console shows at start.";
    }
}
