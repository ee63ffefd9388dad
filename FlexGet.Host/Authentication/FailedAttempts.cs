using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace FlexGet.Host.Authentication;

/// <summary>
/// Slows down who guesses keys: after five different wrong ones an address waits, twice as long after each further one. The same wrong
/// key again is not a guess but a script with an old key. Others may share the guesser's address, so the right key still opens on this
/// machine, and wherever it has been shown before: there only its length stands against guessing. A stranger must wait with any key.
/// </summary>
internal sealed partial class FailedAttempts(TimeProvider time, ILogger<FailedAttempts> logger)
{
    public const int Free = 5;

    private const int MaxAddresses = 10_000;
    private const int MaxRemembered = 20;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<IPAddress, Attempts> _byAddress = new();
    private readonly ConcurrentDictionary<IPAddress, bool> _known = new();

    /// <summary>How long the sender must still wait; null when it need not.</summary>
    public TimeSpan? Delay(HttpContext context) =>
        _byAddress.TryGetValue(AddressOf(context), out var attempts) && attempts.Until - time.GetUtcNow() is var left && left > TimeSpan.Zero && left <= LongestDelay
            ? left
            : null;

    /// <summary>True where a holder of the key is at home.</summary>
    public bool Knows(HttpContext context) =>
        IsHere(context.Connection) || _known.ContainsKey(AddressOf(context));

    /// <summary>Takes note that the right key was shown.</summary>
    public void Remember(HttpContext context)
    {
        if (!Knows(context) && _known.Count < MaxAddresses)
        {
            _known[AddressOf(context)] = true;
        }
    }

    public void Add(HttpContext context, string key)
    {
        var now = time.GetUtcNow();
        if (_byAddress.Count >= MaxAddresses)
        {
            RemoveForgotten(now);
        }

        var address = AddressOf(context);
        var hash = Convert.ToHexString(Secrets.Hash(key));
        var attempts = _byAddress.AddOrUpdate(
            address, _ => new Attempts([hash], 1, now, now), (_, before) => Next(now - before.Last > Forgotten ? null : before, hash, now));
        if (attempts.Last == now && attempts.Until > now)
        {
            LogLocked(address, attempts.Count, attempts.Until - now);
        }
    }

    private static Attempts Next(Attempts? before, string hash, DateTimeOffset now)
    {
        if (before is null || before.Keys.Contains(hash))
        {
            return before ?? new Attempts([hash], 1, now, now);
        }

        var count = before.Count + 1;
        var delay = count < Free
            ? TimeSpan.Zero
            : TimeSpan.FromTicks((long)Math.Min(LongestDelay.Ticks, FirstDelay.Ticks * Math.Pow(2, count - Free)));
        return new Attempts([.. before.Keys.TakeLast(MaxRemembered - 1), hash], count, now, now + delay);
    }

    private void RemoveForgotten(DateTimeOffset now)
    {
        foreach (var (address, attempts) in _byAddress)
        {
            if (now - attempts.Last > Forgotten)
            {
                _byAddress.TryRemove(address, out _);
            }
        }

        if (_byAddress.Count >= MaxAddresses)
        {
            _byAddress.Clear(); // memory has an end; a crowd this large guesses in vain at random keys
        }
    }

    /// <summary>On this machine, by loopback or by an address of its own.</summary>
    private static bool IsHere(ConnectionInfo connection) =>
        connection.RemoteIpAddress is { } remote && (IPAddress.IsLoopback(remote) || remote.Equals(connection.LocalIpAddress));

    /// <summary>One house has one count: the first 64 bits of an IPv6 address.</summary>
    private static IPAddress AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Address} has tried {Count} wrong keys and must wait {Delay}")]
    private partial void LogLocked(IPAddress address, int count, TimeSpan delay);

    private sealed record Attempts(IReadOnlyList<string> Keys, int Count, DateTimeOffset Last, DateTimeOffset Until);
}
