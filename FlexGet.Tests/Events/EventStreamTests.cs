using System.Net;
using FlexGet.Core.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FlexGet.Tests.Events;

internal sealed class EventStreamTests
{
    private FakeTimeProvider _clock = null!; // set before each test
    private FlexGetServer _server = null!; // set before each test
    private ServerEvents _events = null!; // set before each test

    [SetUp]
    public void StartServer()
    {
        _clock = new FakeTimeProvider(new DateTimeOffset(2025, 8, 15, 12, 0, 0, TimeSpan.Zero));
        _server = new FlexGetServer(options: new FlexGetServerOptions { Clock = _clock });
        _events = _server.Services.GetRequiredService<ServerEvents>();
    }

    [TearDown]
    public async Task StopServer() => await _server.DisposeAsync();

    [Test]
    public async Task Event_reaches_every_reader_with_its_id_and_type()
    {
        using var one = await OpenAsync();
        using var other = await OpenAsync();

        _events.Send("task.changed", new { TaskName = "tv" });

        foreach (var reader in new[] { one, other })
        {
            (await NextAsync(reader)).Should().Be("event: task.changed|data: {\"task_name\":\"tv\"}");
        }
    }

    [Test]
    public async Task Reader_that_comes_back_is_told_what_it_missed()
    {
        using var first = await OpenAsync();
        _events.Send("task.changed", new { Name = "one" });
        var id = (await NextIdAsync(first)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        first.Dispose();
        _events.Send("task.changed", new { Name = "two" });

        using var second = await OpenAsync(id);

        (await NextAsync(second)).Should().Contain("two");
    }

    [Test]
    public async Task New_reader_is_told_only_what_comes()
    {
        _events.Send("task.changed", new { Name = "before" });

        using var reader = await OpenAsync();
        _events.Send("task.changed", new { Name = "after" });

        (await NextAsync(reader)).Should().Contain("after");
    }

    [Test]
    public async Task Silent_stream_is_kept_open_by_a_comment()
    {
        using var reader = await OpenAsync();
        var line = reader.ReadLineAsync();
        while (!line.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(15));
            await Task.Delay(5);
        }

        (await line).Should().StartWith(": ");
    }

    [Test]
    public async Task Readers_are_limited()
    {
        var readers = new List<StreamReader>();
        for (var count = 0; count < 64; count++)
        {
            readers.Add(await OpenAsync());
        }

        using var response = await _server.Client.GetAsync("events", HttpCompletionOption.ResponseHeadersRead);

        response.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        readers.ForEach(reader => reader.Dispose());
    }

    private async Task<StreamReader> OpenAsync(string? lastId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "events");
        if (lastId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastId);
        }

        var response = await _server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.Content.Headers.ContentType?.MediaType.Should().Be("text/event-stream");
        var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        (await reader.ReadLineAsync()).Should().Be(": connected");
        await reader.ReadLineAsync();
        return reader;
    }

    private static async Task<long> NextIdAsync(StreamReader reader)
    {
        var line = await reader.ReadLineAsync();
        line.Should().StartWith("id: ");
        return long.Parse(line!["id: ".Length..], System.Globalization.CultureInfo.InvariantCulture); // checked above
    }

    private static async Task<string> NextAsync(StreamReader reader)
    {
        await NextIdAsync(reader);
        return $"{await reader.ReadLineAsync()}|{await reader.ReadLineAsync()}";
    }
}
