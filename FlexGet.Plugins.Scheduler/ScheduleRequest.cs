using System.ComponentModel;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Scheduler.Config;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Newtonsoft.Json;

namespace FlexGet.Plugins.Scheduler;

/// <summary>A schedule as it is sent: tasks, and either interval or schedule.</summary>
[ValidateNever] // What is wrong with it is told as for the config: 422, all at once.
internal sealed record ScheduleRequest
{
    [Description("Names of tasks, or patterns such as * or tv*; a text or a list.")]
    [JsonConverter(typeof(OneOrManyTexts))]
    public OneOrMany<string>? Tasks { get; init; }

    [Description("Run again and again after this time.")]
    public IntervalConfig? Interval { get; init; }

    [Description("Run when the clock shows this.")]
    public CronConfig? Schedule { get; init; }

    [Description("False keeps it without running it.")]
    public bool? Enabled { get; init; }

    [Description("For instance Europe/Berlin; the server's own when absent.")]
    public string? TimeZone { get; init; }

    [Description("What becomes of missed runs.")]
    public Misfire? Misfire { get; init; }

    /// <summary>These values, with those of <paramref name="config"/> where there are none.</summary>
    internal ScheduleRequest Over(ScheduleConfig config) => this with
    {
        Tasks = Tasks ?? config.Tasks,
        Interval = Interval ?? (Schedule is null ? config.Interval : null),
        Schedule = Schedule ?? (Interval is null ? config.Schedule : null),
        TimeZone = TimeZone ?? config.TimeZone,
        Misfire = Misfire ?? config.Misfire,
    };

    internal ScheduleConfig ToConfig() => new()
    {
        Tasks = Tasks ?? [],
        Interval = Interval,
        Schedule = Schedule,
        TimeZone = TimeZone,
        Misfire = Misfire,
    };
}
