using System.Security.Cryptography;

namespace FlexGet.Host.Authentication;

/// <summary>The link that the console prints at start: it signs one browser in, once, within a quarter of an hour.</summary>
internal sealed class SignInLinks(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private readonly Lock _lock = new();
    private (byte[] Hash, long Made)? _link;

    /// <summary>Makes a link; an earlier one ends.</summary>
    public string Create()
    {
        var secret = Secrets.Create();
        lock (_lock)
        {
            _link = (Secrets.Hash(secret), time.GetTimestamp());
        }

        return secret;
    }

    /// <summary>True the first time that the right secret comes in time.</summary>
    public bool Use(string secret)
    {
        lock (_lock)
        {
            if (_link is not { } link || !CryptographicOperations.FixedTimeEquals(link.Hash, Secrets.Hash(secret)))
            {
                return false;
            }

            _link = null;
            return time.GetElapsedTime(link.Made) <= Lifetime;
        }
    }
}
