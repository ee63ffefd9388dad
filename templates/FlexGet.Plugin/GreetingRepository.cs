using Dapper;
using FlexGet.Core.Storage;

namespace Acme.Sample;

internal sealed record Greeting(long Id, string Title, DateTimeOffset Added);

internal sealed class GreetingRepository(IDatabase database, TimeProvider time)
{
    public IReadOnlyList<Greeting> All()
    {
        using var connection = database.Open();
        return connection.Query<Greeting>("SELECT id, title, added FROM acme_greeting ORDER BY id DESC").AsList();
    }

    public void Add(string title)
    {
        using var connection = database.Open();
        connection.Execute("INSERT INTO acme_greeting (title, added) VALUES (@title, @now)", new { title, now = time.GetUtcNow() });
    }
}
