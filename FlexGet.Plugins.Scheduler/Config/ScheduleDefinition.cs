using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;
using FlexGet.Plugins.Scheduler.Times;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Plugins.Scheduler.Config;

/// <summary>A schedule as the config states it, checked.</summary>
internal sealed class ScheduleDefinition
{
    private ScheduleDefinition(int position, ScheduleConfig config, FireTimes times)
    {
        Position = position;
        Config = config;
        Times = times;
        Item = JObject.FromObject(config);
        Content = Item.ToString(Formatting.None);
        Tasks = new JArray(config.Tasks).ToString(Formatting.None);
        Timing = new JArray(Item["interval"] ?? "", Item["schedule"] ?? "", Item["time_zone"] ?? "").ToString(Formatting.None);
    }

    /// <summary>Its place in the list.</summary>
    public int Position { get; }

    public ScheduleConfig Config { get; }

    public FireTimes Times { get; }

    /// <summary>What stands in the config.</summary>
    public JObject Item { get; }

    /// <summary>Everything, as one text to compare by.</summary>
    public string Content { get; }

    /// <summary>The tasks, as one text to compare by.</summary>
    public string Tasks { get; }

    /// <summary>When it fires, as one text to compare by.</summary>
    public string Timing { get; }

    public TimeSpan Jitter => TimeSpan.FromSeconds(Config.Interval?.Jitter ?? Config.Schedule?.Jitter ?? 0);

    public Misfire Misfire => Config.Misfire ?? Misfire.Once;

    /// <summary>Checks a schedule; null with what is wrong with it.</summary>
    /// <param name="position">Its place in the list.</param>
    /// <param name="config">What was read.</param>
    /// <param name="local">The zone of schedules that name none.</param>
    /// <param name="errors">Where mistakes go, with paths below the schedule.</param>
    public static ScheduleDefinition? Check(int position, ScheduleConfig config, TimeZoneInfo local, ICollection<ConfigError> errors) =>
        FireTimesReader.Read(config, local, errors) is { } times ? new ScheduleDefinition(position, config, times) : null;

    public bool Includes(string task) => Config.Tasks.Any(pattern => TaskPattern.Matches(pattern, task));
}
