using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace FlexGet.Host.Authentication;

/// <summary>
/// Slows down who guesses keys: after five different wrong ones an address waits, twice as long after each further one. The same wrong
/// key again is not a guess but a script with an old key, and locks nobody out.
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

    /// <summary>How long the sender must still wait; null when it need not.</summary>
    public TimeSpan? Delay(HttpContext context) =>
        _byAddress.TryGetValue(AddressOf(context), out var attempts) && attempts.Until - time.GetUtcNow() is var left && left > TimeSpan.Zero
            ? left
            : null;

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
