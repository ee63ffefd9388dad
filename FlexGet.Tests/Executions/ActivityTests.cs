using FlexGet.Core.Entries;
using FlexGet.Core.Executions;
using FlexGet.Core.Executions.Activity;
using FlexGet.Core.Executions.Logs;
using FlexGet.Core.Executions.Records;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using static FlexGet.Tests.Executions.FakeTask;

namespace FlexGet.Tests.Executions;

internal sealed class ActivityTests
{
    private string _folder = "";

    private string ActivityFile => Path.Combine(_folder, "activity.db");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("flexget-activity-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task Damaged_file_is_made_anew_at_the_start()
    {
        await File.WriteAllTextAsync(ActivityFile, new string('x', 10_000));

        await using var server = await QueueServer.StartAsync(_folder, OneEntry(), Task("tv"));
        var execution = await server.WaitAsync(await server.AddAsync("tv"), ExecutionStatus.Complete);

        (await EntriesAsync(server, execution)).Should().ContainSingle();
    }

    [Test]
    public async Task Field_that_cannot_be_read_costs_that_field_only()
    {
        var runner = new FakeRunner().Does("tv", (_, _) =>
        {
            var entry = new Entry("One", "http://example.org/1") { ["odd"] = new OddValue(), ["good"] = 1 };
            entry.AddLazy(new LazyField("late", ["late"], _ => throw new OperationCanceledException("waited too long"), IsLocal: true));
            return System.Threading.Tasks.Task.FromResult<IReadOnlyList<Entry>>([entry, new Entry("Two", "http://example.org/2")]);
        });
        await using var server = await QueueServer.StartAsync(_folder, runner, Task("tv"));

        var execution = await server.WaitAsync(await server.AddAsync("tv"), ExecutionStatus.Complete);

        var entries = await EntriesAsync(server, execution);
        entries.Select(entry => entry.Title).Should().Equal("One", "Two");
        var fields = Newtonsoft.Json.Linq.JObject.Parse(entries[0].Fields.ToString());
        fields.Value<int>("good").Should().Be(1);
        fields.Value<string>("odd").Should().Contain("no value today");
        fields.ContainsKey("late").Should().BeFalse();
    }

    [Test]
    public async Task File_that_is_deleted_while_the_server_runs_is_made_anew()
    {
        await using var server = await QueueServer.StartAsync(_folder, OneEntry(), Task("tv"));
        var before = await server.WaitAsync(await server.AddAsync("tv"), ExecutionStatus.Complete);
        foreach (var file in Directory.EnumerateFiles(_folder, "activity.db*"))
        {
            File.Delete(file);
        }

        var after = await server.WaitAsync(await server.AddAsync("tv"), ExecutionStatus.Complete);

        (await EntriesAsync(server, before)).Should().BeEmpty();
        (await EntriesAsync(server, after)).Should().ContainSingle();
    }

    [Test]
    public async Task Entries_and_lines_of_the_latest_executions_of_each_task_are_kept_and_those_of_others_forgotten()
    {
        await using var server = await QueueServer.StartAsync(_folder, OneEntry(), Task("tv"), Task("movies"));
        var movies = await server.WaitAsync(await server.AddAsync("movies"), ExecutionStatus.Complete);
        var old = await server.WaitAsync(await server.AddAsync("tv"), ExecutionStatus.Complete);
        var latest = await server.WaitAsync(await server.AddAsync("tv"), ExecutionStatus.Complete);

        await Retention(server, TimeProvider.System, new RetentionOptions { Executions = 1 }).ForgetAsync(CancellationToken.None);

        (await LinesAsync(server, old)).Should().BeEmpty();
        (await EntriesAsync(server, old)).Should().BeEmpty();
        (await EntriesAsync(server, latest)).Should().ContainSingle();
        (await LinesAsync(server, movies)).Should().NotBeEmpty();
        (await server.Queue.FindAsync(old.Id, CancellationToken.None)).Should().NotBeNull("summaries stay for a year");
    }

    [Test]
    public async Task Everything_old_is_forgotten_by_its_age()
    {
        await using var server = await QueueServer.StartAsync(_folder, OneEntry(), Task("tv"));
        var execution = await server.WaitAsync(await server.AddAsync("tv"), ExecutionStatus.Complete);

        await Retention(server, new FakeTimeProvider(DateTimeOffset.Parse("2100-01-01", null)), new RetentionOptions()).ForgetAsync(CancellationToken.None);

        (await LinesAsync(server, execution)).Should().BeEmpty();
        (await server.Queue.FindAsync(execution.Id, CancellationToken.None)).Should().BeNull();
    }

    private static ActivityRetention Retention(QueueServer server, TimeProvider time, RetentionOptions options) =>
        new(server.Get<ActivityStore>(), server.Get<IDatabase>(), time, Options.Create(options));

    private static FakeRunner OneEntry()
    {
        static Task<IReadOnlyList<Entry>> Make(TaskRunRequest request, CancellationToken cancellationToken) =>
            System.Threading.Tasks.Task.FromResult<IReadOnlyList<Entry>>([new Entry("x", "http://e.org")]);
        return new FakeRunner().Does("tv", Make).Does("movies", Make);
    }

    private static async Task<IReadOnlyList<RecordedEntry>> EntriesAsync(QueueServer server, Execution execution) =>
        (await server.Get<EntryRepository>().ListAsync(execution.Id, null, null, new ListQuery(), CancellationToken.None)).Items;

    private static Task<IReadOnlyList<LogLine>> LinesAsync(QueueServer server, Execution execution) =>
        server.Get<LogRepository>().ReadAfterAsync(execution.Id, 0, 100, CancellationToken.None);

    private sealed class OddValue : System.Collections.IEnumerable
    {
        public System.Collections.IEnumerator GetEnumerator()
        {
            yield return "first";
            throw new InvalidOperationException("no value today");
        }
    }
}
