using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using FlexGet.Host.StartUp;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace FlexGet.Host.Authentication;

internal sealed class AccessOptions : AuthenticationSchemeOptions;

/// <summary>Recognises who asks: by key in a header, or by the session of a browser.</summary>
internal sealed class AccessHandler(
    IOptionsMonitor<AccessOptions> options, ILoggerFactory logger, UrlEncoder encoder, StartOptions host, AccessKeys keys)
    : AuthenticationHandler<AccessOptions>(options, logger, encoder)
{
    public const string SchemeName = "key";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (host.IsOpen)
        {
            return Task.FromResult(Success("open"));
        }

        var credential = Credential.Of(Request);
        if (credential is null)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        return Task.FromResult(keys.Opens(credential.Key) ? Success(credential.Kind) : AuthenticateResult.Fail("wrong key"));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // No WWW-Authenticate: browsers would ask for a password and then send it with requests of other sites.
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private static AuthenticateResult Success(string kind) => AuthenticateResult.Success(new AuthenticationTicket(
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, kind)], SchemeName)), SchemeName));
}

/// <summary>A key as sent.</summary>
internal sealed record Credential(string Kind, string Key)
{
    private const string BasicUser = "flexget:";

    public static Credential? Of(HttpRequest request)
    {
        if (request.Headers["X-Api-Key"] is [{ Length: > 0 } key])
        {
            return new Credential("key", key);
        }

        return request.Headers.Authorization is [{ } header] ? OfAuthorization(header) : null;
    }

    private static Credential? OfAuthorization(string header)
    {
        var (scheme, value) = header.IndexOf(' ', StringComparison.Ordinal) is var space and > 0
            ? (header[..space], header[(space + 1)..].Trim())
            : (header, "");
        return scheme.ToUpperInvariant() switch
        {
            "BEARER" or "TOKEN" => new Credential("key", value),
            "BASIC" => new Credential("basic", BasicKey(value)),
            _ => null,
        };
    }

    private static string BasicKey(string encoded)
    {
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length))
        {
            return "";
        }

        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return text.StartsWith(BasicUser, StringComparison.Ordinal) ? text[BasicUser.Length..] : "";
    }
}
