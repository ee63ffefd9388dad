namespace FlexGet.Host.Authentication;

/// <summary>The two questions at the door.</summary>
internal sealed class AccessChecks(AccessKeys keys, Sessions sessions, FailedAttempts attempts)
{
    /// <summary>True for a right key of someone who has not guessed too often; a wrong one counts as a guess.</summary>
    public bool IsKey(HttpContext context, string key)
    {
        if (attempts.Delay(context) is not null)
        {
            return false;
        }

        if (keys.Opens(key))
        {
            return true;
        }

        attempts.Add(context, key);
        return false;
    }

    public bool HasSession(HttpRequest request) =>
        request.Cookies[SessionCookie.Name] is { Length: > 0 } secret && sessions.IsOpen(secret);
}
