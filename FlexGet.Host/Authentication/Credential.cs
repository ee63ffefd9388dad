using System.Text;

namespace FlexGet.Host.Authentication;

/// <summary>How a request showed that it may.</summary>
internal enum AccessKind
{
    /// <summary>A key in a header that no browser sends by itself.</summary>
    Key,

    /// <summary>A key by HTTP Basic: a browser may send it by itself, with requests of other sites too.</summary>
    Basic,

    /// <summary>The cookie of a browser that signed in.</summary>
    Session,

    /// <summary>The server asks nobody.</summary>
    Open,
}

/// <summary>A key as sent in a header.</summary>
internal sealed record Credential(AccessKind Kind, string Key)
{
    private const string BasicUser = "flexget:";

    public static Credential? Of(HttpRequest request)
    {
        if (request.Headers["X-Api-Key"] is [{ Length: > 0 } key])
        {
            return new Credential(AccessKind.Key, key);
        }

        return request.Headers.Authorization is [{ } header] ? OfAuthorization(header) : null;
    }

    private static Credential? OfAuthorization(string header)
    {
        var parts = header.Split(' ', 2, StringSplitOptions.TrimEntries);
        var value = parts.Length == 2 ? parts[1] : "";
        return parts[0].ToUpperInvariant() switch
        {
            "BEARER" or "TOKEN" => new Credential(AccessKind.Key, value),
            "BASIC" => new Credential(AccessKind.Basic, BasicKey(value)),
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
