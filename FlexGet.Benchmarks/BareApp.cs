using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json.Serialization;

namespace FlexGet.Benchmarks;

/// <summary>The reference: an MVC app with Newtonsoft that answers a list of 50 rows of the size of our history, and nothing else.</summary>
internal static class BareApp
{
    public static async Task RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.AddControllers().AddNewtonsoftJson(json => json.SerializerSettings.ContractResolver =
            new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy() });
        await using var app = builder.Build();
        app.MapControllers();
        await app.RunAsync();
    }
}

/// <summary>As many bytes as a history item.</summary>
public sealed record BareRow(long Id, string Task, string Title, string Url, string? Filename, string Details, DateTimeOffset Time);

[ApiController]
public sealed class BareController : ControllerBase
{
    private static readonly DateTimeOffset Time = new(2025, 8, 15, 12, 0, 0, TimeSpan.Zero);

    [HttpGet("ready")]
    public string Ready() => "ready";

    [HttpGet("rows")]
    public IEnumerable<BareRow> Rows() => Enumerable.Range(1, 50).Select(id => new BareRow(
        id, "accept_all_seen", $"Silent.Garden.S02E{id}.2160p.WEBRip.HEVC-LOL", $"http://127.0.0.1/dl/{id}.torrent", null,
        "Accepted by accept_all", Time)).ToList();
}
