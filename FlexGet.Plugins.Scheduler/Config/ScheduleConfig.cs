using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FlexGet.Core.Schemas;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace FlexGet.Plugins.Scheduler.Config;

/// <summary>What becomes of runs that were missed while the server was down or the machine slept; older than a day they are gone.</summary>
internal enum Misfire
{
    /// <summary>One run makes up for all of them.</summary>
    Once,

    /// <summary>They are forgotten.</summary>
    Skip,

    /// <summary>Each is made up for.</summary>
    All,
}

/// <summary>An item of the config's list of schedules.</summary>
[JsonObject(NamingStrategyType = typeof(SnakeCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
internal sealed record ScheduleConfig : IValidatableObject
{
    [Description("Names of tasks, or patterns such as * or tv*.")]
    [JsonConverter(typeof(OneOrManyTexts))]
    public required OneOrMany<string> Tasks { get; init; }

    [Description("Run again and again after this time.")]
    public IntervalConfig? Interval { get; init; }

    [Description("Run when the clock shows this.")]
    public CronConfig? Schedule { get; init; }

    [Description("For instance Europe/Berlin; the server's own when absent.")]
    public string? TimeZone { get; init; }

    [Description("What becomes of missed runs: once (default), skip or all.")]
    [JsonConverter(typeof(StringEnumConverter), typeof(SnakeCaseNamingStrategy))]
    public Misfire? Misfire { get; init; }

    /// <summary>What the types cannot say, for the errors of the config.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var errors = new List<ConfigError>();
        FireTimesReader.Read(this, TimeZoneInfo.Utc, errors);
        return errors.Select(error => new ValidationResult(
            error.Path.Length == 0 ? error.Message : $"{error.Path[1..].Replace('/', '.')}: {error.Message}"));
    }
}

/// <summary>A time that passes between two runs; the units add up.</summary>
[JsonObject(
    NamingStrategyType = typeof(SnakeCaseNamingStrategy),
    ItemNullValueHandling = NullValueHandling.Ignore,
    MissingMemberHandling = MissingMemberHandling.Error)]
internal sealed record IntervalConfig
{
    [Range(0, 1000)]
    [JsonConverter(typeof(PlainNumber))]
    public decimal? Weeks { get; init; }

    [Range(0, 10_000)]
    [JsonConverter(typeof(PlainNumber))]
    public decimal? Days { get; init; }

    [Range(0, 100_000)]
    [JsonConverter(typeof(PlainNumber))]
    public decimal? Hours { get; init; }

    [Range(0, 10_000_000)]
    [JsonConverter(typeof(PlainNumber))]
    public decimal? Minutes { get; init; }

    [Description("Run up to this many seconds later, differently each time.")]
    [Range(0, 86_400)]
    public int? Jitter { get; init; }
}

/// <summary>What the clock shows when the tasks run. Fields below the last given one are at their first value, those above at any.</summary>
[JsonObject(
    NamingStrategyType = typeof(SnakeCaseNamingStrategy),
    ItemNullValueHandling = NullValueHandling.Ignore,
    MissingMemberHandling = MissingMemberHandling.Error)]
internal sealed record CronConfig
{
    [JsonConverter(typeof(PlainText))]
    public string? Year { get; init; }

    [JsonConverter(typeof(PlainText))]
    public string? Month { get; init; }

    [Description("Also last, 2nd fri, last sun.")]
    [JsonConverter(typeof(PlainText))]
    public string? Day { get; init; }

    [Description("The week of the year by ISO 8601.")]
    [JsonConverter(typeof(PlainText))]
    public string? Week { get; init; }

    [Description("Names such as mon-fri, or numbers from 0, which is monday.")]
    [JsonConverter(typeof(PlainText))]
    public string? DayOfWeek { get; init; }

    [JsonConverter(typeof(PlainText))]
    public string? Hour { get; init; }

    [JsonConverter(typeof(PlainText))]
    public string? Minute { get; init; }

    [Description("Run up to this many seconds later, differently each time.")]
    [Range(0, 86_400)]
    public int? Jitter { get; init; }
}
