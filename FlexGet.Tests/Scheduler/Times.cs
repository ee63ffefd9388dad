using System.Globalization;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Scheduler.Config;
using FlexGet.Plugins.Scheduler.Times;
using Newtonsoft.Json.Linq;
using YamlDotNet.Serialization;

namespace FlexGet.Tests.Scheduler;

/// <summary>Schedules from a line of YAML, and times from a line of text.</summary>
internal static class Times
{
    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>A schedule with these fields or this interval; the given zone is its own.</summary>
    public static ScheduleDefinition Definition(string yaml, string zone = "UTC", int position = 0)
    {
        var errors = new List<ConfigError>();
        var definition = ScheduleDefinition.Check(position, Parse(yaml), TimeZoneInfo.FindSystemTimeZoneById(zone), errors);
        errors.Should().BeEmpty();
        return definition ?? throw new ArgumentException(yaml);
    }

    public static FireTimes Of(string yaml, string zone = "UTC") => Definition(yaml, zone).Times;

    /// <summary>What is wrong with it.</summary>
    public static IReadOnlyList<ConfigError> Errors(string yaml)
    {
        var errors = new List<ConfigError>();
        ScheduleDefinition.Check(0, Parse(yaml), TimeZoneInfo.Utc, errors);
        return errors;
    }

    /// <summary>Waits until it is so.</summary>
    public static async Task Until(Func<bool> isTrue)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!isTrue())
        {
            await Task.Delay(10, limit.Token);
        }
    }

    private static ScheduleConfig Parse(string yaml)
    {
        var item = JObject.FromObject(new Deserializer().Deserialize<Dictionary<string, object>>(yaml));
        item["tasks"] ??= "tv";
        return item.ToObject<ScheduleConfig>() ?? throw new ArgumentException(yaml);
    }
}
