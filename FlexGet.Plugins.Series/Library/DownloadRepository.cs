using FlexGet.Core.Storage;
using FlexGet.Plugins.Series.Library.Pass;

namespace FlexGet.Plugins.Series.Library;

/// <summary>Remembers which releases were downloaded.</summary>
internal sealed class DownloadRepository(IDatabase database, TimeProvider time)
{
    public void Mark(IEnumerable<long> releases, CancellationToken cancellationToken)
    {
        const string sql = """
            UPDATE series_release SET downloaded = @now
            WHERE id IN (SELECT value FROM json_each(@ids)) AND downloaded IS NULL
            """;

        using var pass = new PassTransaction(database, time, cancellationToken);
        pass.Execute(sql, ("@ids", JsonRows.Of(releases.Select(id => (object)id))), ("@now", UtcTime.Format(pass.Now)));
        pass.Commit();
    }
}
