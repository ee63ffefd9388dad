using Dapper;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.History;

internal sealed class HistoryRepository(IDatabase database, TimeProvider time)
{
    private const string Columns = "id, task, title, url, filename, details, time";

    private static readonly (string Name, string Column)[] Sorts =
    [
        ("time", "time"), ("id", "id"), ("task", "task"), ("title", "title"), ("url", "url"), ("filename", "filename"), ("details", "details"),
    ];

    public async Task<ListPage<HistoryItem>> ListAsync(ListQuery query, HistoryFilter filter, CancellationToken cancellationToken)
    {
        var statement = new ListStatement
        {
            Columns = Columns,
            From = "history",
            Where = Where(filter),
            Sorts = Sorts,
            Counter = "SELECT items FROM history_count",
        };
        var parameters = new { task = filter.Task, pattern = Pattern(filter.Search), from = filter.From, to = filter.To };

        await using var connection = database.Open();
        return await statement.ReadAsync<HistoryItem>(connection, query, item => item.Id, parameters, cancellationToken);
    }

    public async Task<HistoryItem?> FindAsync(long id, CancellationToken cancellationToken)
    {
        const string sql = $"SELECT {Columns} FROM history WHERE id = @id";

        await using var connection = database.Open();
        return await connection.QuerySingleOrDefaultAsync<HistoryItem>(new CommandDefinition(
            sql, new { id }, cancellationToken: cancellationToken));
    }

    /// <summary>Adds the items, with the time of now in place of theirs, and drops what is older than a year.</summary>
    public async Task AddAsync(IReadOnlyList<NewHistoryItem> items, CancellationToken cancellationToken)
    {
        const string expire = "DELETE FROM history WHERE time < @limit";
        const string count = "UPDATE history_count SET items = items + @change";

        var now = time.GetUtcNow();
        await using var connection = database.Open();
        await using var transaction = connection.BeginTransaction();
        Insert(connection, transaction, items, UtcTime.Format(now), cancellationToken);
        var expired = await connection.ExecuteAsync(expire, new { limit = now.AddYears(-1) }, transaction);
        await connection.ExecuteAsync(count, new { change = items.Count - expired }, transaction);
        await transaction.CommitAsync(cancellationToken);
    }

    private static void Insert(
        SqliteConnection connection,
        SqliteTransaction transaction,
        IReadOnlyList<NewHistoryItem> items,
        string now,
        CancellationToken cancellationToken)
    {
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = """
            INSERT INTO history (task, title, url, filename, details, time) VALUES ($task, $title, $url, $filename, $details, $time)
            """;
        var task = insert.Parameters.Add("$task", SqliteType.Text);
        var title = insert.Parameters.Add("$title", SqliteType.Text);
        var url = insert.Parameters.Add("$url", SqliteType.Text);
        var filename = insert.Parameters.Add("$filename", SqliteType.Text);
        var details = insert.Parameters.Add("$details", SqliteType.Text);
        insert.Parameters.Add("$time", SqliteType.Text).Value = now;
        insert.Prepare();
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            task.Value = item.Task;
            title.Value = item.Title;
            url.Value = item.Url;
            filename.Value = (object?)item.Filename ?? DBNull.Value;
            details.Value = item.Details;
            insert.ExecuteNonQuery();
        }
    }

    private static string? Where(HistoryFilter filter)
    {
        string?[] conditions =
        [
            filter.Task is null ? null : "task = @task",
            filter.Search is null ? null : @"title LIKE @pattern ESCAPE '\'",
            filter.From is null ? null : "time >= @from",
            filter.To is null ? null : "time < @to",
        ];
        var wanted = string.Join(" AND ", conditions.OfType<string>());
        return wanted.Length == 0 ? null : wanted;
    }

    private static string? Pattern(string? search) => search is null
        ? null
        : $"%{string.Join('%', search.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).Select(Escape))}%";

    private static string Escape(string word) => word
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal);
}

/// <summary>An item that has no id and time yet.</summary>
internal sealed record NewHistoryItem(string Task, string Title, string Url, string? Filename, string Details);
