using Dapper;
using FlexGet.Core.Configuration;
using FlexGet.Core.Events;
using FlexGet.Core.Plugins;
using FlexGet.Core.Storage;
using FlexGet.Core.Tasks;
using FlexGet.Plugins.Series.Library.Pass;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Library.Config;

/// <summary>Keeps the database in step with the series that tasks have in their config.</summary>
internal sealed class TaskLinks(IDatabase database, TimeProvider time) : IEventHandler<ConfigChanged>, IEventHandler<TaskRenamed>
{
    /// <summary>True when the database has what the config says of the series of a task.</summary>
    public bool IsInStep(string task, IReadOnlyList<ConfiguredSeries> series, CancellationToken cancellationToken)
    {
        const string sql = "SELECT fingerprint FROM series_task_config WHERE task IN (SELECT value FROM json_each(@wanted))";

        string? noted = null;
        using var pass = new PassTransaction(database, time, cancellationToken, isReading: true);
        pass.Read(sql, [task], row => noted = row.GetString(0));
        return noted == SeriesFingerprint.Of(series);
    }

    /// <summary>Makes these the series of a task, and takes over what the config says of them.</summary>
    /// <exception cref="PluginException">The config does not agree with what is known.</exception>
    public void Sync(string task, IReadOnlyList<ConfiguredSeries> series, CancellationToken cancellationToken)
    {
        using var pass = new PassTransaction(database, time, cancellationToken);
        var rows = new SeriesRows(pass);
        var found = rows.FindOrAdd([.. series.Select(configured => configured.Name)]);

        // By their ids: two spellings of a name are one series.
        var known = found.Values.DistinctBy(one => one.Id).ToDictionary(one => one.Id);
        foreach (var configured in series)
        {
            var id = found[configured.Name].Id;
            var updated = Updated(known[id], configured);
            if (updated != known[id])
            {
                rows.Update(updated);
                known[id] = updated;
            }
        }

        new AlternateRows(pass).Sync([.. series.Select(one => (known[found[one.Name].Id], one.Settings.AlternateName.Items()))]);
        Link(pass, task, known.Keys);
        Keep(pass, task, SeriesFingerprint.Of(series));
        pass.Commit();
    }

    /// <summary>Forgets which series tasks had that are gone.</summary>
    public async Task HandleAsync(ConfigChanged happened, CancellationToken cancellationToken)
    {
        const string sql = "DELETE FROM series_task WHERE task NOT IN (SELECT value FROM json_each(@tasks))";

        await using var connection = database.Open();
        await connection.ExecuteAsync(new CommandDefinition(
            sql, new { tasks = JsonRows.Of(happened.Config.Tasks) }, cancellationToken: cancellationToken));
    }

    public async Task HandleAsync(TaskRenamed happened, CancellationToken cancellationToken)
    {
        const string sql = """
            DELETE FROM series_task WHERE task = @NewName;
            UPDATE series_task SET task = @NewName WHERE task = @OldName;
            UPDATE OR REPLACE series_task_config SET task = @NewName WHERE task = @OldName;
            """;

        await using var connection = database.Open();
        await using var transaction = connection.BeginTransaction();
        await connection.ExecuteAsync(new CommandDefinition(sql, happened, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
    }

    private static KnownSeries Updated(KnownSeries known, ConfiguredSeries configured)
    {
        var type = configured.Settings.FixedType ?? known.IdentifiedBy;
        if (configured.Settings.Begin is not { } begin)
        {
            return known with { Name = configured.Name, IdentifiedBy = type };
        }

        return SettingsCheck.Clash(begin, type) is { } clash
            ? throw new PluginException($"`{configured.Name}`: {clash}")
            : known with { Name = configured.Name, IdentifiedBy = begin.Episode.Type, Begin = begin.Episode.Text };
    }

    private static void Link(PassTransaction pass, string task, IEnumerable<long> ids)
    {
        pass.Execute("DELETE FROM series_task WHERE task = @task", ("@task", task));
        pass.Execute(
            "INSERT INTO series_task (task, series_id) SELECT @task, value FROM json_each(@ids)",
            ("@task", task),
            ("@ids", JsonRows.Of(ids.Select(id => (object)id))));
    }

    private static void Keep(PassTransaction pass, string task, string? fingerprint)
    {
        if (fingerprint is not null)
        {
            pass.Execute(
                "INSERT OR REPLACE INTO series_task_config (task, fingerprint) VALUES (@task, @fingerprint)",
                ("@task", task),
                ("@fingerprint", fingerprint));
        }
    }
}
