using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Health;

internal sealed class UptimeTests
{
    [Test]
    public async Task Uptime_counts_from_the_start_not_from_the_first_question()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2025, 8, 15, 12, 0, 0, TimeSpan.Zero));
        await using var server = new FlexGetServer(options: new FlexGetServerOptions { Clock = clock });
        clock.Advance(TimeSpan.FromSeconds(90));

        var health = await server.Client.GetJsonAsync<JObject>("health");

        health.Value<long>("uptime").Should().Be(90);
        health.Value<string>("started").Should().Be("2025-08-15T12:00:00.000Z");
    }
}
