namespace FlexGet.Host.Authentication;

/// <summary>The cookie of a session: no script reads it, no other site sends it.</summary>
internal static class SessionCookie
{
    public const string Name = "flexget_session";

    public static void Set(HttpContext context, string secret) =>
        context.Response.Cookies.Append(Name, secret, OptionsFor(context, Sessions.Idle));

    public static void Remove(HttpContext context) => context.Response.Cookies.Delete(Name, OptionsFor(context, null));

    private static CookieOptions OptionsFor(HttpContext context, TimeSpan? age) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = Proxies.IsHttps(context.Request),
        Path = "/",
        MaxAge = age,
    };
}
