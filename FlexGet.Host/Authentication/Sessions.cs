using System.Collections.Concurrent;
using Dapper;
using FlexGet.Core.Storage;

namespace FlexGet.Host.Authentication;

/// <summary>The browsers that signed in; a session ends after a week without use, when its browser signs out, and with the keys of its time.</summary>
internal sealed class Sessions(MainDatabase database, AccessKeys keys, TimeProvider time)
{
    public static readonly TimeSpan Idle = TimeSpan.FromDays(7);

    // What was used is written once an hour: not each request is worth a write.
    private static readonly TimeSpan WriteInterval = TimeSpan.FromHours(1);

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

    public bool IsOpen(string secret)
    {
        var (name, now) = (NameOf(secret), time.GetUtcNow());
        if (!_lastUsed.TryGetValue(name, out var lastUsed))
        {
            return false;
        }

        if (now - lastUsed > Idle)
        {
            Close(secret);
            return false;
        }

        if (now - lastUsed > WriteInterval && _lastUsed.TryUpdate(name, now, lastUsed))
        {
            Touch(secret, now);
        }

        return true;
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

        using var connection = database.Open();
        connection.Execute(sql, new { hash = Secrets.Hash(secret), now });
    }

    private static string NameOf(string secret) => Convert.ToHexString(Secrets.Hash(secret));
}
