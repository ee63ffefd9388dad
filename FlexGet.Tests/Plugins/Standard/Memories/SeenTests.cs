using FlexGet.Core.Entries;
using FlexGet.Core.Http;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Standard.Memories.Seen;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Plugins.Standard.Memories;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SeenTests : IDisposable
{
    private static readonly Toggle<SeenConfig> Usual = new();
    private static readonly Toggle<SeenConfig> Local = new(true, new SeenConfig { Local = true });

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 30, 0, TimeSpan.Zero));
    private readonly TestDatabase _database = new(typeof(SeenMemory));

    public void Dispose() => _database.Dispose();

    [TestCase("yes", false, "title url original_url")]
    [TestCase("local", true, "title url original_url")]
    [TestCase("global", false, "title url original_url")]
    [TestCase("{local: yes, fields: [imdb_id, title]}", true, "imdb_id title")]
    [Property("Rule", "8.1")]
    public void Config_says_for_whom_and_by_which_fields(string yaml, bool isLocal, string fields)
    {
        var config = Bound.Config<Toggle<SeenConfig>>(yaml).Value ?? SeenConfig.Usual;

        config.IsLocal.Should().Be(isLocal);
        config.Fields.Should().Equal(fields.Split(' '));
    }

    [TestCase("sometimes")]
    [TestCase("{fields: []}")]
    [TestCase("{fields: [1.5: x]}")]
    [Property("Rule", "8.1")]
    public void Config_that_is_none_is_refused(string yaml) => Bound.Errors<Toggle<SeenConfig>>(yaml).Should().NotBeEmpty();

    [Test]
    [Property("Rule", "8.2")]
    public async Task Accepted_entry_is_rejected_in_the_next_run_of_any_task()
    {
        await Learn("tv", Usual, Some.Entry("Some.Show"));

        var again = await Filter("films", Usual, Some.Entry("Some.Show"));

        again.State.Should().Be(EntryState.Rejected);
        again.Reason.Should().Be("Entry with title `Some.Show` is already marked seen in the task tv at 2026-03-01 12:30");
    }

    [Test]
    [Property("Rule", "8.2")]
    public async Task Value_is_known_again_in_whichever_field_it_stands()
    {
        await Learn("tv", Usual, new Entry("Some.Show", "http://example.org/1"));

        (await Filter("tv", Usual, new Entry("http://example.org/1", "http://example.org/2"))).Reason
            .Should().StartWith("Entry with url `http://example.org/1` is already marked seen");
    }

    [Test]
    [Property("Rule", "8.2")]
    public async Task Local_records_are_for_their_own_task()
    {
        await Learn("tv", Local, Some.Entry("Some.Show"));

        (await Filter("films", Usual, Some.Entry("Some.Show"))).State.Should().Be(EntryState.Undecided);
        (await Filter("films", Local, Some.Entry("Some.Show"))).State.Should().Be(EntryState.Undecided);
        (await Filter("tv", Local, Some.Entry("Some.Show"))).State.Should().Be(EntryState.Rejected);
    }

    [Test]
    [Property("Rule", "8.3")]
    public async Task Only_accepted_entries_with_a_value_are_learnt()
    {
        var failed = Some.Entry("Failed");
        failed.Fail("broken");
        var run = Some.Run(Some.Entry("Undecided"), failed);
        await Seen().LearnAsync(run, Usual, CancellationToken.None);
        await Learn("tv", new(true, new SeenConfig { Fields = ["imdb_id"] }), Some.Entry("Without id"));

        (await Archive().ListAsync(new SeenQuery(), new ListQuery(), CancellationToken.None)).Items.Should().BeEmpty();
    }

    [Test]
    [Property("Rule", "8.3")]
    public async Task Each_distinct_value_is_kept_once_under_its_first_field()
    {
        await Learn("tv", Usual, new Entry("Some.Show", "http://example.org/1"));

        var page = await Archive().ListAsync(new SeenQuery(), new ListQuery(), CancellationToken.None);

        page.Items.Should().ContainSingle().Which.Fields.Select(field => (field.FieldName, field.Value))
            .Should().Equal(("title", "Some.Show"), ("url", "http://example.org/1"));
    }

    [Test]
    public async Task Test_run_learns_nothing()
    {
        var entry = Some.Entry("Some.Show");
        entry.Accept();
        var run = new FakeRun([entry]) { Given = new TaskRunOptions { Test = true } };

        await Seen().LearnAsync(run, Usual, CancellationToken.None);

        (await Filter("tv", Usual, Some.Entry("Some.Show"))).State.Should().Be(EntryState.Undecided);
    }

    [Test]
    [Property("Rule", "8.5")]
    public async Task Forgotten_value_passes_again()
    {
        await Learn("tv", Usual, new Entry("Some.Show", "http://example.org/1"));

        await new ForgetSeen(new SeenRepository(_database, _time)).HandleAsync(new EntryForgotten("http://example.org/1"), CancellationToken.None);

        (await Filter("tv", Usual, new Entry("Some.Show", "http://example.org/1"))).State.Should().Be(EntryState.Undecided);
    }

    [Test]
    public async Task Filter_of_the_list_finds_parts_of_values_and_removal_takes_just_these()
    {
        await Learn("tv", Usual, Some.Entry("Some.Show"), Some.Entry("Other"));

        await Archive().RemoveAsync(new SeenQuery { Value = "some.sh" }, CancellationToken.None);

        var page = await Archive().ListAsync(new SeenQuery(), new ListQuery(), CancellationToken.None);
        page.Items.Select(entry => entry.Title).Should().Equal("Other");
        page.Total.Should().Be(1);
    }

    [Test]
    public async Task Ten_thousand_entries_are_learnt_and_all_known_again()
    {
        Entry[] Entries() => [.. Enumerable.Range(0, 10_000).Select(number => Some.Entry($"Some.Show.{number}"))];
        await Learn("tv", Usual, Entries());
        var run = Some.Run(Entries());

        await Seen().FilterAsync(run, Usual, CancellationToken.None);

        run.Rejected.Should().HaveCount(10_000);
    }

    private SeenMemory Seen() => new(new SeenRepository(_database, _time), _time);

    private SeenArchive Archive() => new(_database);

    private async Task Learn(string task, Toggle<SeenConfig> config, params Entry[] entries)
    {
        Array.ForEach(entries, entry => entry.Accept());
        await Seen().LearnAsync(new FakeRun(entries) { Task = task }, config, CancellationToken.None);
    }

    private async Task<Entry> Filter(string task, Toggle<SeenConfig> config, Entry entry)
    {
        await Seen().FilterAsync(new FakeRun([entry]) { Task = task }, config, CancellationToken.None);
        return entry;
    }
}
