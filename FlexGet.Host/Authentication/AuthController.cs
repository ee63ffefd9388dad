using FlexGet.Core.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Host.Authentication;

/// <summary>The key that opens a session, as JSON or as a form.</summary>
internal sealed record SignIn
{
    public required string Key { get; init; }

    public string? Return { get; init; }
}

[ApiController]
[AllowAnonymous]
[Route("auth")]
internal sealed class AuthController(AccessChecks checks, Sessions sessions, SignInLinks links, SignInPage page) : ControllerBase
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>The page on which a browser signs in.</summary>
    [HttpGet]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/html")]
    public ContentResult GetPage(string? @return = null) => Content(page.For(HttpContext, LocalTarget(@return), null), Html);

    [HttpGet("style.css")]
    [ApiExplorerSettings(IgnoreApi = true)]
    public ContentResult GetStyle() => Content(SignInPage.Style, "text/css; charset=utf-8");

    /// <summary>Signs a browser in by the link that the console showed; works once.</summary>
    [HttpGet("link/{secret}")]
    [ProducesResponseType(StatusCodes.Status302Found)]
    [ProducesResponseType(StatusCodes.Status401Unauthorized)]
    public ActionResult GetLink(string secret) => links.Use(secret) ? SignedIn("/") : Refused("/", "This link has been used, or is too old.");

    /// <summary>Whoever only looks where the link leads, as mail programs and chats do, must not use it up.</summary>
    [HttpHead("link/{secret}")]
    [ApiExplorerSettings(IgnoreApi = true)]
    public ActionResult HeadLink() => NoContent();

    /// <summary>Opens a session with the key: the answer sets its cookie.</summary>
    [HttpPost("login")]
    [Consumes("application/json")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status401Unauthorized)]
    [ProducesResponseType(StatusCodes.Status429TooManyRequests)]
    public ActionResult PostLogin(SignIn body)
    {
        if (checks.IsKey(HttpContext, body.Key.Trim()))
        {
            SessionCookie.Set(HttpContext, sessions.Open());
            return NoContent();
        }

        return checks.MustWait(HttpContext)
            ? StatusCode(StatusCodes.Status429TooManyRequests)
            : throw new ProblemException(StatusCodes.Status401Unauthorized, "this is not the key of this server");
    }

    /// <summary>The same from the sign-in page. A request without a body is for the other one.</summary>
    [HttpPost("login", Order = 1)]
    [Consumes("application/x-www-form-urlencoded")]
    [ApiExplorerSettings(IgnoreApi = true)]
    [ProducesResponseType<string>(StatusCodes.Status401Unauthorized, "text/html")]
    public ActionResult PostForm([FromForm] SignIn form)
    {
        var target = LocalTarget(form.Return);
        return checks.IsKey(HttpContext, form.Key.Trim()) ? SignedIn(target)
            : checks.MustWait(HttpContext) ? Refused(target, "There were too many wrong keys. Try again later.", StatusCodes.Status429TooManyRequests)
            : Refused(target, "This is not the key.");
    }

    /// <summary>Ends the session.</summary>
    [HttpPost("logout")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public ActionResult PostLogout()
    {
        if (Request.Cookies[SessionCookie.Name] is { Length: > 0 } secret)
        {
            sessions.Close(secret);
        }

        SessionCookie.Remove(HttpContext);
        return NoContent();
    }

    /// <summary>Only a path of our own: a link must not lead to another site after signing in.</summary>
    private string LocalTarget(string? target) => Url.IsLocalUrl(target) ? target : "/";

    private LocalRedirectResult SignedIn(string target)
    {
        SessionCookie.Set(HttpContext, sessions.Open());
        return LocalRedirect(target);
    }

    private ContentResult Refused(string target, string alert, int status = StatusCodes.Status401Unauthorized) =>
        new() { StatusCode = status, Content = page.For(HttpContext, target, alert), ContentType = Html };
}
