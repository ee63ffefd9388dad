using System.Collections.Concurrent;
using Dapper;
using FlexGet.Core.Plugins;
using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;

namespace FlexGet.Host.Authentication;

/// <summary>The browsers that signed in; a session ends after a week without use, when its browser signs out, and with the keys of its time.</summary>
internal sealed class Sessions(MainDatabase database, AccessKeys keys, TimeProvider time) : IAgingMemory
{
    public static readonly TimeSpan Idle = TimeSpan.FromDays(7);

    // A use is written once an hour, and the cookie renewed with it: not each request is worth that.
    private static readonly TimeSpan RenewalInterval = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _lastUsed = new(StringComparer.Ordinal);

    /// <summary>Remembers those of earlier starts; for after the keys are known.</summary>
    public void Load()
    {
        const string forget = "DELETE FROM access_session WHERE last_used < @limit OR keys IS NOT @mark";
        const string read = "SELECT hash, last_used FROM access_session";

        var now = time.GetUtcNow();
        using var connection = database.Open();
        connection.Execute(forget, new { limit = now - Idle, mark = keys.Mark });
        foreach (var (hash, lastUsed) in connection.Query<(byte[] Hash, string LastUsed)>(read))
        {
            // A clock that was ahead must not give it a longer life.
            _lastUsed[Convert.ToHexString(hash)] = UtcTime.Parse(lastUsed) is var used && used < now ? used : now;
        }
    }

    /// <summary>Opens a session; returns the secret that its cookie carries.</summary>
    public string Open()
    {
        const string sql = "INSERT INTO access_session (hash, created, last_used, keys) VALUES (@hash, @now, @now, @mark)";

        var (secret, now) = (Secrets.Create(), time.GetUtcNow());
        using var connection = database.Open();
        connection.Execute(sql, new { hash = Secrets.Hash(secret), now, mark = keys.Mark });
        _lastUsed[NameOf(secret)] = now;
        return secret;
    }

    /// <summary>True while the session is open; <paramref name="isRenewed"/> when this use gave it another week, which its cookie needs too.</summary>
    public bool IsOpen(string secret, out bool isRenewed)
    {
        isRenewed = false;
        var (name, now) = (NameOf(secret), time.GetUtcNow());
        if (!_lastUsed.TryGetValue(name, out var lastUsed) || now - lastUsed > Idle)
        {
            return false;
        }

        isRenewed = now - lastUsed > RenewalInterval && _lastUsed.TryUpdate(name, now, lastUsed);
        if (isRenewed)
        {
            Touch(secret, now);
        }

        return true;
    }

    /// <summary>Forgets sessions that ended by themselves.</summary>
    public Task<int> RemoveOldAsync(int limit, CancellationToken cancellationToken)
    {
        const string sql = "DELETE FROM access_session WHERE hash = @hash";

        var end = time.GetUtcNow() - Idle;
        var old = _lastUsed.Where(session => session.Value < end).Take(limit).ToList();
        using var connection = database.Open();
        foreach (var session in old.Where(_lastUsed.TryRemove))
        {
            connection.Execute(sql, new { hash = Convert.FromHexString(session.Key) });
        }

        return Task.FromResult(old.Count);
    }

    public void Close(string secret)
    {
        const string sql = "DELETE FROM access_session WHERE hash = @hash";

        _lastUsed.TryRemove(NameOf(secret), out _);
        using var connection = database.Open();
        connection.Execute(sql, new { hash = Secrets.Hash(secret) });
    }

    private void Touch(string secret, DateTimeOffset now)
    {
        const string sql = "UPDATE access_session SET last_used = @now WHERE hash = @hash";

        try
        {
            using var connection = database.Open();
            connection.Execute(sql, new { hash = Secrets.Hash(secret), now });
        }
        catch (SqliteException)
        {
            // A full disk: whoever only looks at a page is not refused for that, and the next hour tries again.
        }
    }

    private static string NameOf(string secret) => Convert.ToHexString(Secrets.Hash(secret));
}
