using FlexGet.Core.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace FlexGet.Tests.Http;

internal enum ThingKind
{
    Plain,
    VeryFancy,
}

internal sealed record Thing(long Id, string Name, ThingKind Kind, decimal Price, DateTimeOffset? Added, string? Note);

internal sealed record ThingBody
{
    public required string Name { get; init; }

    public ThingKind Kind { get; init; }

    [System.ComponentModel.DataAnnotations.Range(0, 10)]
    public int Rating { get; init; }

    public decimal Price { get; init; }

    public IReadOnlyList<ThingPart> Parts { get; init; } = [];
}

internal sealed record ThingPart(string Label);

internal sealed record ThingChange
{
    public string? Name { get; init; }
}

internal sealed record ThingFilter
{
    public ThingKind? OfKind { get; init; }

    public IReadOnlyList<string>? Names { get; init; }

    public IReadOnlyList<ThingKind>? Kinds { get; init; }
}

/// <summary>Stands for any controller, a plugin's too: it has nothing but what every controller gets.</summary>
[ApiController]
[Route("things")]
internal sealed class ThingsController : ControllerBase
{
    public static FlexGetServer Server(string? config = "tasks: {}") => new(config, new FlexGetServerOptions
    {
        Services = services => services.AddControllers().AddApplicationPart(typeof(ThingsController).Assembly),
    });

    [HttpGet]
    public JObject List([FromQuery] ThingFilter filter, [FromQuery] ListQuery query, int minRating = 0) => JObject.FromObject(new
    {
        kind = filter.OfKind?.ToString(),
        names = filter.Names,
        kinds = filter.Kinds?.Select(kind => kind.ToString()),
        per_page = query.PerPage,
        min_rating = minRating,
    });

    [HttpGet("{id:long}")]
    public ActionResult<Thing> Get(long id) => id == 1
        ? new Thing(1, "one", ThingKind.VeryFancy, 1.10m, new DateTimeOffset(2025, 8, 15, 14, 0, 0, TimeSpan.FromHours(2)), null)
        : NotFound();

    [HttpPost]
    public ActionResult<Thing> Post(ThingBody body) => new Thing(2, body.Name, body.Kind, body.Price, null, null);

    [HttpPut("{id:long}")]
    public ActionResult<Thing> Put(long id, ThingBody body) => new Thing(id, body.Name, body.Kind, body.Price, null, null);

    [HttpPatch("{id:long}")]
    public ActionResult<Thing> Patch(long id, ThingChange change) => new Thing(id, change.Name ?? "", ThingKind.Plain, 0, null, null);

    [HttpPost("any")]
    public JToken PostAny(JToken body) => body;

    [HttpGet("head")]
    public string GetWithHead() => "a body";

    [HttpHead("head")]
    public IActionResult Head()
    {
        Response.Headers["Asked"] = "head";
        return Ok();
    }

    [HttpGet("open")]
    [AllowAnonymous]
    public ActionResult<string> GetOpen() => "open";

    [HttpGet("words")]
    public ActionResult<string> GetWords() => NotFound("no words today");

    [HttpGet("json")]
    public IActionResult GetJson() => new JsonResult(new { VeryNice = true });

    [HttpGet("fault/{kind}")]
    public IActionResult GetFault(string kind) => kind switch
    {
        "busy" => throw new SqliteException("database is locked", 5),
        "full" => throw new SqliteException("database or disk is full", 13),
        "problem" => throw new ProblemException(409, "taken") { Extensions = new Dictionary<string, object?> { ["existing"] = "/things/1" } },
        "status" => StatusCode(StatusCodes.Status418ImATeapot),
        _ => throw new InvalidOperationException("a secret path /etc/passwd"),
    };
}

/// <summary>A route that has the prefix itself.</summary>
[ApiController]
[Route("api/prefixed")]
internal sealed class PrefixedController : ControllerBase
{
    [HttpGet]
    public string Get() => "found";
}
