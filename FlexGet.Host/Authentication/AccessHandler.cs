using System.Security.Claims;
using System.Text.Encodings.Web;
using FlexGet.Host.StartUp;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace FlexGet.Host.Authentication;

internal sealed class AccessOptions : AuthenticationSchemeOptions;

/// <summary>Recognises who asks: by key in a header, or by the session of a browser.</summary>
internal sealed class AccessHandler(
    IOptionsMonitor<AccessOptions> options, ILoggerFactory logger, UrlEncoder encoder, StartOptions start, AccessChecks checks)
    : AuthenticationHandler<AccessOptions>(options, logger, encoder)
{
    public const string SchemeName = "flexget";

    /// <summary>How a request was recognised; null when it was not.</summary>
    public static AccessKind? KindOf(ClaimsPrincipal user) =>
        Enum.TryParse<AccessKind>(user.FindFirstValue(ClaimTypes.AuthenticationMethod), out var kind) ? kind : null;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (start.IsOpen && !Proxies.Passed(Request))
        {
            return Task.FromResult(Success(AccessKind.Open));
        }

        if (Credential.Of(Request) is { } credential)
        {
            return Task.FromResult(checks.IsKey(Context, credential.Key) ? Success(credential.Kind) : AuthenticateResult.Fail("wrong key"));
        }

        return Task.FromResult(checks.HasSession(Context) ? Success(AccessKind.Session) : AuthenticateResult.NoResult());
    }

    private static AuthenticateResult Success(AccessKind kind)
    {
        // The name is what revisions of the config and the log call whoever asks.
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.AuthenticationMethod, kind.ToString()), new Claim(ClaimTypes.Name, kind.ToString().ToLowerInvariant())],
            SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }
}
