using System.Globalization;

namespace FlexGet.Host.Authentication;

/// <summary>The two questions at the door.</summary>
internal sealed class AccessChecks(AccessKeys keys, Sessions sessions, FailedAttempts attempts)
{
    /// <summary>True for a right key, unless a stranger has guessed too often to be told so; a wrong one counts as a guess.</summary>
    public bool IsKey(HttpContext context, string key)
    {
        var isRight = keys.Opens(key); // first and always: the time must not tell who has to wait
        if (attempts.Delay(context) is not null && !(isRight && attempts.Knows(context)))
        {
            return false;
        }

        if (isRight)
        {
            attempts.Remember(context);
        }
        else
        {
            attempts.Add(context, key);
        }

        return isRight;
    }

    /// <summary>True when who sent a wrong key has guessed too often; tells in the answer's header how long it must wait.</summary>
    public bool MustWait(HttpContext context)
    {
        if (attempts.Delay(context) is not { } delay)
        {
            return false;
        }

        context.Response.Headers.RetryAfter = ((int)Math.Ceiling(delay.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>True for the cookie of an open session. It lasts as long as the session, so it is sent anew with each renewal.</summary>
    public bool HasSession(HttpContext context)
    {
        if (context.Request.Cookies[SessionCookie.Name] is not { Length: > 0 } secret || !sessions.IsOpen(secret, out var isRenewed))
        {
            return false;
        }

        if (isRenewed)
        {
            SessionCookie.Set(context, secret);
        }

        return true;
    }
}
