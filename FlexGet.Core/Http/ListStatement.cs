using Dapper;
using FlexGet.Core.Schemas;
using Microsoft.Data.Sqlite;

namespace FlexGet.Core.Http;

/// <summary>
/// A list over one table or join, paged by keyset: give the parts of the SELECT, get a page. Ties are broken by the id.
/// </summary>
public sealed record ListStatement
{
    /// <summary>The columns, for instance <c>id, title, added</c>; must hold the id and every sort column under its sort name.</summary>
    public required string Columns { get; init; }

    /// <summary>The table or join.</summary>
    public required string From { get; init; }

    /// <summary>The filter, or null; its parameters come with the query.</summary>
    public string? Where { get; init; }

    /// <summary>The id column.</summary>
    public string Id { get; init; } = "id";

    /// <summary>What <c>sort_by</c> may be (snake_case, as in the answer) and the column of each; the first is the default.</summary>
    public required IReadOnlyList<(string Name, string Column)> Sorts { get; init; }

    /// <summary>A statement that reads a maintained count of all rows, used when there is no filter; null counts up to the cap.</summary>
    public string? Counter { get; init; }

    /// <summary>Reads a page.</summary>
    /// <exception cref="ProblemException">400 for an unknown sort key or a cursor that is none.</exception>
    public async Task<ListPage<T>> ReadAsync<T>(
        SqliteConnection connection, ListQuery query, Func<T, long> id, object? parameters, CancellationToken cancellationToken)
    {
        var sort = FindSort(query.SortBy);
        var isAscending = query.Order == "asc";
        var values = new DynamicParameters(parameters);
        var (rows, next) = await PageAsync<T>(
            connection, new CommandDefinition(Select(query, sort, isAscending, values), values, cancellationToken: cancellationToken), query.PerPage);

        var total = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            Where is null && Counter is not null ? Counter : CappedCount, values, cancellationToken: cancellationToken));
        var isCapped = total > ListPage<T>.TotalCap && (Where is not null || Counter is null);
        return new ListPage<T>(
            rows, query, isCapped ? ListPage<T>.TotalCap : total, isCapped, next is null ? null : Cursor.At(OrderOf(sort, isAscending), next.Value, id(rows[^1])).Encode());
    }

    /// <summary>Reads the rows of a page, and the sort value of the last one when there is a further page.</summary>
    private static async Task<(List<T> Rows, SortValue? Next)> PageAsync<T>(SqliteConnection connection, CommandDefinition command, int perPage)
    {
        await using var reader = await connection.ExecuteReaderAsync(command);
        var sortValue = reader.FieldCount - 1;
        var parse = reader.GetRowParser<T>(length: sortValue);
        var rows = new List<T>();
        var last = new SortValue(null);
        while (await reader.ReadAsync(command.CancellationToken))
        {
            if (rows.Count == perPage)
            {
                return (rows, last);
            }

            rows.Add(parse(reader));
            if (rows.Count == perPage)
            {
                last = new SortValue(reader.IsDBNull(sortValue) ? null : reader.GetValue(sortValue));
            }
        }

        return (rows, null);
    }

    private string CappedCount =>
        $"SELECT count(*) FROM (SELECT 1 FROM {From} {Filter()} LIMIT {ListPage<object>.TotalCap + 1})";

    private string Filter(string? further = null) => (Where, further) switch
    {
        (null, null) => "",
        (null, _) => $"WHERE {further}",
        (_, null) => $"WHERE ({Where})",
        _ => $"WHERE ({Where}) AND {further}",
    };

    private (string Name, string Column) FindSort(string? name)
    {
        if (name is null)
        {
            return Sorts[0];
        }

        var sort = Sorts.FirstOrDefault(candidate => candidate.Name == name);
        return sort.Name is not null
            ? sort
            : throw UnknownSort(name, Sorts.Select(known => known.Name));
    }

    /// <summary>What a list says that cannot be sorted in this way.</summary>
    internal static ProblemException UnknownSort(string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        var message = $"cannot sort by '{name}'; known: {string.Join(", ", names)}";
        return new ProblemException(400, message) { Errors = [new ConfigError("/sort_by", message, Suggestion: Suggestion.For(name, names))] };
    }

    private static string OrderOf((string Name, string Column) sort, bool isAscending) => $"{sort.Name} {(isAscending ? "asc" : "desc")}";

    private string Select(ListQuery query, (string Name, string Column) sort, bool isAscending, DynamicParameters values)
    {
        var direction = isAscending ? "ASC" : "DESC";
        values.Add("list_take", query.PerPage + 1);
        if (Cursor.Of(query, OrderOf(sort, isAscending)) is not { } cursor)
        {
            values.Add("list_skip", (query.Page - 1L) * query.PerPage);
            return $"SELECT {Columns}, {sort.Column} FROM {From} {Filter()} ORDER BY {sort.Column} {direction}, {Id} {direction} LIMIT @list_take OFFSET @list_skip";
        }

        values.Add("list_value", cursor.Value);
        values.Add("list_id", cursor.Id);
        var comparison = isAscending ? ">" : "<";
        var value = cursor.IsLong ? $"(SELECT {sort.Column} FROM {From} WHERE {Id} = @list_id)" : "@list_value";

        // IFNULL keeps rows whose sort column is null inside the order: SQLite sorts them before everything else.
        var keyset = cursor is { Value: null, IsLong: false }
            ? $"({sort.Column} IS NULL AND {Id} {comparison} @list_id{(isAscending ? $" OR {sort.Column} IS NOT NULL" : "")})"
            : $"(({sort.Column}, {Id}) {comparison} ({value}, @list_id){(isAscending ? "" : $" OR {sort.Column} IS NULL")})";
        return $"SELECT {Columns}, {sort.Column} FROM {From} {Filter(keyset)} ORDER BY {sort.Column} {direction}, {Id} {direction} LIMIT @list_take";
    }

    private sealed record SortValue(object? Value);
}
