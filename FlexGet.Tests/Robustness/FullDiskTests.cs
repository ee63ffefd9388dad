using System.Net;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Robustness;

/// <summary>The disk of the data directory fills up under a running server, and somebody makes room again.</summary>
internal sealed class FullDiskTests
{
    private const int Tries = 5000;
    private const string Config = "tasks: {quick: {mock: [Some.Show.S01E01.720p-GRP], accept_all: yes, seen: no}}\nschedules: no\n";

    [Test]
    public async Task Server_stays_up_says_what_is_wrong_and_goes_on_when_there_is_room_again()
    {
        using var folder = new TemporaryFolder();
        using var disk = new SmallDisk(folder.Path, "24m");
        await using var host = new HostProcess(Config) { DataDirectory = Path.Combine(disk.Path, "data") };
        Array.ForEach(["FlexGet.Plugins.Standard", "FlexGet.Plugins.MovieQueue", "FlexGet.Plugins.History"], host.DropIn);
        await host.StartAsync();
        var movies = new List<string> { await AddMovieAsync(host, "Before") };

        var filler = disk.Fill();
        await AddMoviesUntilFullAsync(host, movies);
        await ShouldRefuseOrFailAsync(host);
        (await host.Client.GetJsonAsync<JArray>("movie_queue?per_page=1")).Should().HaveCount(1);
        (await host.Client.GetJsonAsync<JObject>("health")).Value<string>("version").Should().NotBeNullOrEmpty();
        using (var ready = await host.Client.GetAsync(new Uri("health/ready", UriKind.Relative)))
        {
            ready.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
            (await ready.ReadJsonAsync<JObject>()).Value<string>("detail").Should().Contain("its disk is full");
        }

        File.Delete(filler);
        using (var ready = await host.Client.GetAsync(new Uri("health/ready", UriKind.Relative)))
        {
            ready.StatusCode.Should().Be(HttpStatusCode.OK);
        }

        movies.Add(await AddMovieAsync(host, "After"));
        (await host.Client.RunAsync("quick")).Value<string>("status").Should().Be("complete");

        await host.KillAsync();
        Databases.ShouldBeSound(host.DataDirectory);
        await host.StartAsync();
        foreach (var movie in movies)
        {
            (await host.Client.GetJsonAsync<JObject>(movie)).Value<string>("title").Should().NotBeNullOrEmpty();
        }
    }

    private static async Task<string> AddMovieAsync(HostProcess host, string title)
    {
        using var added = await host.Client.PostJsonAsync("movie_queue", new { title, year = 2001 });
        added.StatusCode.Should().Be(HttpStatusCode.Created, await added.Content.ReadAsStringAsync());
        return added.Headers.Location?.OriginalString ?? "";
    }

    /// <summary>The journal has some room of its own left.</summary>
    private static async Task AddMoviesUntilFullAsync(HostProcess host, List<string> movies)
    {
        for (var number = 0; number < Tries; number++)
        {
            using var added = await host.Client.PostJsonAsync("movie_queue", new { title = $"Movie {number}", year = 2000 });
            if (added.StatusCode != HttpStatusCode.Created)
            {
                await ShouldTellAsync(added);
                return;
            }

            movies.Add(added.Headers.Location?.OriginalString ?? "");
        }

        Assert.Fail($"{Tries} movies went onto a full disk");
    }

    private static async Task ShouldRefuseOrFailAsync(HostProcess host)
    {
        using var posted = await host.Client.PostJsonAsync("execution", new { tasks = new[] { "quick" } });
        if (!posted.IsSuccessStatusCode)
        {
            await ShouldTellAsync(posted);
            return;
        }

        var execution = await host.Client.WaitForStatusAsync(posted.Headers.Location?.ToString() ?? "", "aborted");
        execution["results"]?[0]?.Value<string>("abort_reason").Should().Contain("full");
    }

    private static async Task ShouldTellAsync(HttpResponseMessage refused)
    {
        refused.StatusCode.Should().BeOneOf(HttpStatusCode.InsufficientStorage, HttpStatusCode.ServiceUnavailable);
        refused.Content.Headers.ContentType?.MediaType.Should().Be("application/problem+json");
        (await refused.ReadJsonAsync<JObject>()).Value<string>("detail").Should().Contain("full");
    }
}
