using FlexGet.Core.Storage;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.StartUp;

internal sealed class ClockOffsetTests
{
    [Test]
    public async Task Server_lives_in_the_time_it_is_told_to()
    {
        await using var server = new FlexGetServer(options: new FlexGetServerOptions { ClockOffset = TimeSpan.FromDays(1000) });

        var started = UtcTime.Parse((await server.Client.GetJsonAsync<JObject>("health")).Value<string>("started")!); // a time in every report

        (started - TimeProvider.System.GetUtcNow()).Should().BeCloseTo(TimeSpan.FromDays(1000), TimeSpan.FromHours(1));
    }
}
