using FlexGet.Core.Entries;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Standard.Memories.Seen;

namespace FlexGet.Tests.Plugins.Standard.Memories;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Property("Rule", "8.4")]
internal sealed class SeenInfoHashTests : IDisposable
{
    private static readonly Toggle<SeenInfoHashConfig> Usual = new();
    private static readonly Toggle<SeenInfoHashConfig> Local = new(true, new SeenInfoHashConfig { Scope = SeenScope.Local });

    private readonly TestDatabase _database = new(typeof(SeenMemory));

    public void Dispose() => _database.Dispose();

    [Test]
    public async Task Torrent_is_known_again_under_another_title_whatever_the_case_of_its_hash()
    {
        await Learn("tv", Usual, Torrent("a", "abc1"));
        var again = Torrent("b", "ABC1");

        await Plugin().FilterAsync(new FakeRun([again]) { Task = "films" }, Usual, CancellationToken.None);

        again.State.Should().Be(EntryState.Rejected);
        again.Reason.Should().StartWith("Entry with torrent_info_hash `ABC1` is already marked seen in the task tv at");
    }

    [Test]
    public async Task Local_torrents_are_for_their_own_task()
    {
        await Learn("tv", Local, Torrent("a", "abc1"));
        var (own, other) = (Torrent("b", "abc1"), Torrent("b", "abc1"));

        await Plugin().FilterAsync(new FakeRun([own]) { Task = "tv" }, Local, CancellationToken.None);
        await Plugin().FilterAsync(new FakeRun([other]) { Task = "films" }, Local, CancellationToken.None);

        own.State.Should().Be(EntryState.Rejected);
        other.State.Should().Be(EntryState.Undecided);
    }

    [Test]
    public async Task Second_entry_with_the_torrent_of_another_is_rejected_in_modify()
    {
        Entry[] entries = [Torrent("a", "abc1"), Torrent("b", "ABC1"), Torrent("c", "abc2"), Some.Entry()];
        Array.ForEach(entries, entry => entry.Accept());

        await Plugin().ModifyAsync(Some.Run(entries), Usual, CancellationToken.None);

        entries.Select(entry => entry.State).Should().Equal(
            EntryState.Accepted, EntryState.Rejected, EntryState.Accepted, EntryState.Accepted);
        entries[1].Reason.Should().Be("Already accepted torrent with this infohash once for this task");
    }

    [Test]
    public async Task Seen_is_off_and_torrents_are_known_still()
    {
        const string magnet = "magnet:?xt=urn:btih:0123456789abcdef0123456789abcdef01234567&dn=";
        await using var server = new FlexGetServer($$"""
            tasks:
              first: {mock: [{title: a, url: "{{magnet}}a"}], accept_all: yes, seen: no}
              second: {mock: [{title: b, url: "{{magnet}}b"}], accept_all: yes, seen: no}
            """);

        await server.ExecuteAsync("first");
        var second = await server.ExecuteAsync("second");

        (await server.EntriesAsync(second)).Single().Value<string>("rejected_by").Should().Be("seen_info_hash");
        (await server.Client.GetJsonAsync<Newtonsoft.Json.Linq.JArray>("rejected")).Should().ContainSingle();
    }

    private static Entry Torrent(string title, string hash)
    {
        var entry = Some.Entry(title);
        entry["torrent_info_hash"] = hash;
        return entry;
    }

    private SeenInfoHash Plugin() => new(new SeenRepository(_database, TimeProvider.System), TimeProvider.System);

    private async Task Learn(string task, Toggle<SeenInfoHashConfig> config, Entry entry)
    {
        entry.Accept();
        await Plugin().LearnAsync(new FakeRun([entry]) { Task = task }, config, CancellationToken.None);
    }
}
