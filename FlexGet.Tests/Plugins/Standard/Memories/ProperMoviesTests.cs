using FlexGet.Core.Entries;
using FlexGet.Core.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Plugins.Standard.Memories;

[Property("Rule", "15.14")]
internal sealed class ProperMoviesTests
{
    private const string First = "first: {mock: [{title: Film.720p.HDTV, movie_name: Film, imdb_id: tt0000001}], accept_all: yes, proper_movies: yes}";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [TestCase("Film.720p.HDTV.PROPER", "tt0000001", "accepted")]
    [TestCase("Film.720p.HDTV-OTHER", "tt0000001", "undecided")]
    [TestCase("Film.1080p.HDTV.PROPER", "tt0000001", "undecided", Description = "that quality was not taken")]
    [TestCase("Film.720p.HDTV.PROPER", "tt0000002", "undecided", Description = "another movie")]
    public async Task Corrected_release_of_the_same_movie_and_quality_is_taken(string title, string id, string state)
    {
        await using var server = Start($$"""
            {{First}}
            next: {mock: [{title: {{title}}, imdb_id: {{id}}}], proper_movies: yes}
            """);
        await server.ExecuteAsync("first");

        var entry = (await server.EntriesAsync(await server.ExecuteAsync("next"))).Single();

        entry.Value<string>("state").Should().Be(state);
        entry.Value<string>("reason").Should().Be(
            state == "accepted" ? "proper version of previously downloaded movie: 720p hdtv with 1 corrections, 0 before" : null);
    }

    [TestCase(1, "accepted")]
    [TestCase(3, "undecided")]
    public async Task Corrected_release_is_taken_within_its_time(int days, string state)
    {
        await using var server = Start($$"""
            {{First}}
            next: {mock: [{title: Film.720p.HDTV.REPACK, imdb_id: tt0000001}], proper_movies: 2 days}
            """);
        await server.ExecuteAsync("first");
        _clock.Advance(TimeSpan.FromDays(days));

        (await server.EntriesAsync(await server.ExecuteAsync("next"))).Single().Value<string>("state").Should().Be(state);
    }

    [Test]
    public async Task Movie_is_known_by_its_name_and_year_without_an_id_and_each_correction_is_taken_once()
    {
        await using var server = Start("""
            first: {mock: [{title: Film.2010.720p, movie_name: Film, movie_year: 2010}], accept_all: yes, proper_movies: yes}
            next:
              mock:
                - {title: Film.2010.720p.PROPER, movie_name: film, movie_year: 2010}
                - {title: Film.1999.720p.PROPER, movie_name: Film, movie_year: 1999}
              proper_movies: yes
              seen: no
            """);
        await server.ExecuteAsync("first");

        var taken = await server.EntriesAsync(await server.ExecuteAsync("next"));
        var again = await server.EntriesAsync(await server.ExecuteAsync("next"));

        taken.Select(entry => entry.Value<string>("state")).Should().Equal("accepted", "undecided");
        again.Select(entry => entry.Value<string>("state")).Should().Equal("undecided", "undecided");
    }

    [Test]
    public async Task Id_of_the_movie_is_forgotten_so_that_memories_let_it_pass()
    {
        var forgotten = new Forgotten();
        await using var server = new FlexGetServer(
            $$"""
            tasks:
              {{First}}
              next: {mock: [{title: Film.720p.HDTV.PROPER, imdb_id: tt0000001}], proper_movies: yes}
            """,
            new FlexGetServerOptions { Services = services => services.AddSingleton<IEventHandler<EntryForgotten>>(forgotten) });
        await server.ExecuteAsync("first");

        await server.ExecuteAsync(new { tasks = new[] { "next" }, test = true });
        forgotten.Values.Should().BeEmpty("a test changes nothing");
        await server.ExecuteAsync("next");

        forgotten.Values.Should().Equal("tt0000001");
    }

    private FlexGetServer Start(string tasks) => new(
        "tasks:\n" + string.Join('\n', tasks.Split('\n').Select(line => "  " + line)), new FlexGetServerOptions { Clock = _clock });

    private sealed class Forgotten : IEventHandler<EntryForgotten>
    {
        public List<string> Values { get; } = [];

        public Task HandleAsync(EntryForgotten happened, CancellationToken cancellationToken)
        {
            Values.Add(happened.Value);
            return Task.CompletedTask;
        }
    }
}
