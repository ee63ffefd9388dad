using Dapper;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;
using FlexGet.Plugins.Series;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Library.Config;
using FlexGet.Plugins.Series.Library.Pass;
using FlexGet.Plugins.Series.Settings;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Series;

/// <summary>The plugin series with real tables and a clock that stands still; each run is one of the task tv with these titles.</summary>
internal sealed class SeriesHouse : IDisposable
{
    public SeriesHouse() => Phases = new SeriesPhases(
        new NameRepository(Database, Clock), new PassLibrary(Database, Clock), new DownloadRepository(Database, Clock), Backlog, Clock);

    public TestDatabase Database { get; } = new(typeof(SeriesModule));

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 10, 0, 0, TimeSpan.Zero));

    public TaskBacklog Backlog => new(Database, Clock);

    public SeriesPhases Phases { get; }

    public TaskLinks Links => new(Database, Clock);

    public SeriesRepository Series => new(Database);

    /// <summary>The lines of the last run's log.</summary>
    public List<string> Log { get; private set; } = [];

    /// <summary>Runs the task with this config of series; answers its entries.</summary>
    public async Task<IReadOnlyList<Entry>> RunAsync(string series, params IEnumerable<string> titles) =>
        await RunAsync(series, [.. titles.Select(Some.Entry)], new TaskRunOptions());

    public async Task<IReadOnlyList<Entry>> RunAsync(string series, IReadOnlyList<Entry> entries, TaskRunOptions options)
    {
        var run = new FakeRun(entries) { Given = options };
        Log = run.Lines.Lines;
        var config = Bound.Config<SeriesConfig>(series);
        var plugin = new SeriesPlugin(Phases);
        await plugin.StartAsync(run, config, CancellationToken.None);
        await new SeriesDb(Links).StartAsync(run, new Toggle<object>(), CancellationToken.None);
        await plugin.MetainfoAsync(run, config, CancellationToken.None);
        await plugin.FilterAsync(run, config, CancellationToken.None);
        await plugin.LearnAsync(run, config, CancellationToken.None);
        return entries;
    }

    /// <summary>Rows of a query, as texts.</summary>
    public IReadOnlyList<string> Rows(string sql)
    {
        using var connection = Database.Open();
        return [.. connection.Query<string>(sql)];
    }

    /// <summary>What the cleanup does once.</summary>
    public Task<int> RemoveOldAsync() => new AgingReleases(Database, Clock).RemoveOldAsync(100, CancellationToken.None);

    public void Dispose() => Database.Dispose();
}
