using System.Collections.Concurrent;
using Dapper;
using FlexGet.Core.Storage;

namespace FlexGet.Host.Authentication;

/// <summary>The browsers that signed in; a session ends after a week without use, or when its browser signs out.</summary>
internal sealed class Sessions(MainDatabase database, TimeProvider time)
{
    public static readonly TimeSpan Idle = TimeSpan.FromDays(7);

    // What was used is written once an hour: not each request is worth a write.
    private static readonly TimeSpan WriteInterval = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _lastUsed = new(StringComparer.Ordinal);

    public void Load()
    {
        const string forget = "DELETE FROM access_session WHERE last_used < @limit";
        const string read = "SELECT hash, last_used FROM access_session";

        using var connection = database.Open();
        connection.Execute(forget, new { limit = time.GetUtcNow() - Idle });
        foreach (var (hash, lastUsed) in connection.Query<(byte[] Hash, string LastUsed)>(read))
        {
            _lastUsed[Convert.ToHexString(hash)] = UtcTime.Parse(lastUsed);
        }
    }

    /// <summary>Opens a session; returns the secret that its cookie carries.</summary>
    public string Open()
    {
        const string sql = "INSERT INTO access_session (hash, created, last_used) VALUES (@hash, @now, @now)";

        var (secret, now) = (Secrets.Create(), time.GetUtcNow());
        using var connection = database.Open();
        connection.Execute(sql, new { hash = Secrets.Hash(secret), now });
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
