using Dapper;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;
using FlexGet.Plugins.Series.Library;
using Microsoft.Data.Sqlite;

namespace FlexGet.Plugins.Series.Listing;

/// <summary>Adds and changes series as people ask for it.</summary>
internal sealed class SeriesEditor(IDatabase database, TimeProvider time)
{
    /// <summary>Adds a series that no task needs to have in its config.</summary>
    /// <exception cref="ProblemException">422 with every mistake; 409 when a name is taken.</exception>
    public async Task<KnownSeries> AddAsync(SeriesRequest request, CancellationToken cancellationToken)
    {
        const string sql = """
            INSERT INTO series (name, normal_name, identified_by, begin, added) VALUES (@name, @normalName, @IdentifiedBy, @Begin, @now)
            RETURNING id, name, identified_by, begin, added
            """;

        var state = SeriesValidation.Check(request, null);
        var name = request.Name!.Trim(); // checked
        await using var connection = database.Open();
        await using var transaction = connection.BeginTransaction();
        ThrowIfTaken(connection, transaction, name, 0);
        var series = connection.QuerySingle<KnownSeries>(
            sql,
            new { name, normalName = NormalName.Of(name), IdentifiedBy = Text(state), state.Begin, now = time.GetUtcNow() },
            transaction);
        ReplaceNames(connection, transaction, series, request.AlternateNames ?? []);
        await transaction.CommitAsync(cancellationToken);
        return series;
    }

    /// <summary>Changes what the request names; null when there is no such series.</summary>
    /// <exception cref="ProblemException">422 with every mistake; 409 when a name is taken.</exception>
    public async Task<KnownSeries?> ChangeAsync(long id, SeriesRequest request, CancellationToken cancellationToken)
    {
        const string find = "SELECT id, name, identified_by, begin, added FROM series WHERE id = @id";
        const string sql = "UPDATE series SET identified_by = @IdentifiedBy, begin = @Begin WHERE id = @id";

        await using var connection = database.Open();
        await using var transaction = connection.BeginTransaction();
        if (connection.QuerySingleOrDefault<KnownSeries>(find, new { id }, transaction) is not { } known)
        {
            return null;
        }

        var state = SeriesValidation.Check(request, known);
        connection.Execute(sql, new { id, IdentifiedBy = Text(state), state.Begin }, transaction);
        if (request.AlternateNames is { } names)
        {
            ReplaceNames(connection, transaction, known, names);
        }

        await transaction.CommitAsync(cancellationToken);
        return known with { IdentifiedBy = state.IdentifiedBy, Begin = state.Begin };
    }

    /// <summary>The names of the config stay: they would come back with the next run.</summary>
    private static void ReplaceNames(SqliteConnection connection, SqliteTransaction transaction, KnownSeries series, IReadOnlyList<string> names)
    {
        const string remove = "DELETE FROM series_alternate_name WHERE series_id = @Id AND NOT is_configured";
        const string add = """
            INSERT INTO series_alternate_name (series_id, name, normal_name, is_configured) VALUES (@Id, @name, @normalName, 0)
            ON CONFLICT DO NOTHING
            """;

        connection.Execute(remove, new { series.Id }, transaction);
        foreach (var name in names.Select(name => name.Trim()))
        {
            ThrowIfTaken(connection, transaction, name, series.Id);
            var normalName = NormalName.Of(name);
            if (normalName != NormalName.Of(series.Name))
            {
                connection.Execute(add, new { series.Id, name, normalName }, transaction);
            }
        }
    }

    private static void ThrowIfTaken(SqliteConnection connection, SqliteTransaction transaction, string name, long id)
    {
        const string sql = """
            SELECT id, name FROM series
            WHERE id <> @id AND (normal_name = @normalName
                OR id IN (SELECT series_id FROM series_alternate_name WHERE normal_name = @normalName))
            """;

        var owner = connection.QueryFirstOrDefault<(long Id, string? Name)>(sql, new { id, normalName = NormalName.Of(name) }, transaction);
        if (owner.Name is { } ownerName)
        {
            throw SeriesConflict.Taken(name, owner.Id, ownerName);
        }
    }

    private static string? Text(SeriesState state) => state.IdentifiedBy is { } type ? Settings.Types.Name(type) : null;
}
