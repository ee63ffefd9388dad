using Dapper;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Standard;
using FlexGet.Plugins.Standard.Memories.Failed;
using FlexGet.Plugins.Standard.Memories.Pending;
using FlexGet.Plugins.Standard.Memories.Propers;
using FlexGet.Plugins.Standard.Memories.Rejected;
using FlexGet.Plugins.Standard.Memories.Status;
using FlexGet.Plugins.Standard.Memories.Timeframes;
using FlexGet.Plugins.Standard.Memories.Upgrades;
using FlexGet.Plugins.Standard.Qualities;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Plugins.Standard.Memories;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Property("Rule", "19")]
internal sealed class AgingMemoryTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly TestDatabase _database = new(typeof(StandardModule));

    public void Dispose() => _database.Dispose();

    [Test]
    public async Task Failures_are_forgotten_after_thirty_days_and_all_but_the_latest_after_seven()
    {
        Fail(30);
        (await CleanAfter(TimeSpan.FromDays(6))).Should().Be(0);
        (await CleanAfter(TimeSpan.FromDays(2))).Should().Be(5);
        Count("failed").Should().Be(25);
        (await CleanAfter(TimeSpan.FromDays(23))).Should().Be(25);
    }

    [Test]
    public async Task No_more_is_removed_at_once_than_asked_for()
    {
        Fail(1200);

        (await CleanAfter(TimeSpan.FromDays(40))).Should().Be(500);
        (await CleanAfter(TimeSpan.Zero)).Should().Be(500);
        (await CleanAfter(TimeSpan.Zero)).Should().Be(200);
    }

    [Test]
    public async Task Rejects_are_forgotten_after_thirty_days_and_pending_entries_and_runs_after_a_year()
    {
        var entry = Some.Entry();
        new RejectedRepository(_database, _time).Add("tv", [new Verdict(entry, EntryState.Rejected, "x", "y", IsRemembered: true)]);
        new PendingRepository(_database, _time).Add("tv", [entry]);
        new StatusRepository(_database, _time).Begin("tv", 1);

        (await CleanAfter(TimeSpan.FromDays(29))).Should().Be(0);
        (await CleanAfter(TimeSpan.FromDays(2))).Should().Be(1);
        Count("rejected").Should().Be(0);
        (await CleanAfter(TimeSpan.FromDays(333))).Should().Be(0);
        (await CleanAfter(TimeSpan.FromDays(2))).Should().Be(2);
        Count("pending").Should().Be(0);
        Count("status_execution").Should().Be(0);
    }

    [Test]
    public async Task What_was_taken_for_upgrades_and_propers_and_waited_for_is_forgotten_after_a_year()
    {
        var entry = new RankedEntry(Some.Entry(), new EntryRank(Quality.Unknown, 0));
        new UpgradeRepository(_database, _time).Keep([new MediaGroup("a", [entry])]);
        new TimeframeRepository(_database, _time).See([new MediaGroup("a", [entry])]);
        new ProperRepository(_database, _time).Keep([new MovieRelease("a", "720p", "A", 0)]);

        (await CleanAfter(TimeSpan.FromDays(364))).Should().Be(0);
        (await CleanAfter(TimeSpan.FromDays(2))).Should().Be(3);
    }

    [Test]
    public async Task What_was_seen_and_archived_stays_for_ever()
    {
        using (var connection = _database.Open())
        {
            connection.Execute("""
                INSERT INTO seen_entry (title, task, added, local) VALUES ('a', 'tv', '2001-01-01T00:00:00Z', 0);
                INSERT INTO archive (title, url, task, added) VALUES ('a', 'b', 'tv', '2001-01-01T00:00:00Z');
                """);
        }

        (await CleanAfter(TimeSpan.FromDays(9000))).Should().Be(0);
    }

    private void Fail(int count)
    {
        var failed = new FailedRepository(_database, _time);
        for (var number = 0; number < count; number++)
        {
            failed.Add(Some.Entry($"a{number}"), "no", _ => TimeSpan.Zero);
        }
    }

    private async Task<int> CleanAfter(TimeSpan span)
    {
        _time.Advance(span);
        IAgingMemory[] memories =
        [
            new FailedRepository(_database, _time), new RejectedRepository(_database, _time), new PendingRepository(_database, _time),
            new StatusRepository(_database, _time), new UpgradeRepository(_database, _time), new TimeframeRepository(_database, _time),
            new ProperRepository(_database, _time),
        ];
        var sum = 0;
        foreach (var memory in memories)
        {
            sum += await memory.RemoveOldAsync(500, CancellationToken.None);
        }

        return sum;
    }

    private long Count(string table)
    {
        using var connection = _database.Open();
        return connection.ExecuteScalar<long>($"SELECT count(*) FROM {table}");
    }
}
