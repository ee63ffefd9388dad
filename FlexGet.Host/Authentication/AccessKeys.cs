using System.Security.Cryptography;
using System.Text;
using Dapper;
using FlexGet.Core.Storage;

namespace FlexGet.Host.Authentication;

/// <summary>The keys that open this server, as hashes.</summary>
internal sealed class AccessKeys(MainDatabase database, TimeProvider time)
{
    private volatile byte[][] _hashes = [];

    /// <summary>What the keys are that open now, as one hash: another one when any of them changes.</summary>
    public byte[] Mark => SHA256.HashData([.. _hashes.Select(Convert.ToHexString).Order(StringComparer.Ordinal).SelectMany(Encoding.ASCII.GetBytes)]);

    /// <summary>Takes the key given from outside as the only one of this run; nothing is stored.</summary>
    public void UseOnly(string key) => _hashes = [Secrets.Hash(key)];

    /// <summary>Reads the stored keys; false when there is none yet.</summary>
    public bool Load()
    {
        const string sql = "SELECT hash FROM access_key";

        using var connection = database.Open();
        _hashes = [.. connection.Query<byte[]>(sql)];
        return _hashes.Length > 0;
    }

    /// <summary>Makes the key of this name anew, and returns it: the only time it can be seen.</summary>
    public string Create(string name)
    {
        var key = Secrets.Create();
        Take(name, key);
        return key;
    }

    /// <summary>Makes this the key of the name, in the place of what it was.</summary>
    public void Take(string name, string key)
    {
        const string sql = """
            INSERT INTO access_key (name, hash, created) VALUES (@name, @hash, @now)
            ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, created = excluded.created
            """;

        using (var connection = database.Open())
        {
            connection.Execute(sql, new { name, hash = Secrets.Hash(key), now = time.GetUtcNow() });
        }

        Load();
    }

    public bool Opens(string key)
    {
        var hash = Secrets.Hash(key);
        var opens = false;
        foreach (var known in _hashes)
        {
            // No early way out: the time must not tell which key came close.
            opens |= CryptographicOperations.FixedTimeEquals(known, hash);
        }

        return opens;
    }
}
