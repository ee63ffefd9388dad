using Dapper;
using FlexGet.Core.Storage;

namespace FlexGet.Samples.Wishlist;

internal sealed class WishRepository(IDatabase database, TimeProvider time)
{
    public IReadOnlyList<Wish> All()
    {
        const string sql = "SELECT id, word, found_by, added FROM wish ORDER BY id DESC";

        using var connection = database.Open();
        return connection.Query<Wish>(sql).AsList();
    }

    public Wish? Find(long id)
    {
        const string sql = "SELECT id, word, found_by, added FROM wish WHERE id = @id";

        using var connection = database.Open();
        return connection.QuerySingleOrDefault<Wish>(sql, new { id });
    }

    /// <summary>Adds a word; null when it is there already.</summary>
    public Wish? Add(string word)
    {
        const string sql = """
            INSERT INTO wish (word, added) VALUES (@word, @now)
            ON CONFLICT DO NOTHING
            RETURNING id, word, found_by, added
            """;

        using var connection = database.Open();
        return connection.QuerySingleOrDefault<Wish>(sql, new { word, now = time.GetUtcNow() });
    }

    public bool Remove(long id)
    {
        const string sql = "DELETE FROM wish WHERE id = @id";

        using var connection = database.Open();
        return connection.Execute(sql, new { id }) > 0;
    }

    public void MarkFound(long id, string task)
    {
        const string sql = "UPDATE wish SET found_by = @task WHERE id = @id";

        using var connection = database.Open();
        connection.Execute(sql, new { id, task });
    }

    public void Forget(string task)
    {
        const string sql = "UPDATE wish SET found_by = NULL WHERE found_by = @task";

        using var connection = database.Open();
        connection.Execute(sql, new { task });
    }
}
