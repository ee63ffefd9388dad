using FlexGet.Core.Configuration;
using FlexGet.Core.Schemas;
using Newtonsoft.Json;

namespace FlexGet.Plugins.Scheduler.Config;

/// <summary>What stands at schedules in the config.</summary>
internal enum SectionForm
{
    Absent,
    No,
    Yes,
    List,
}

/// <summary>The schedules of a config.</summary>
/// <param name="Form">What stands there; absent and no are nothing, yes is every hour for all tasks.</param>
/// <param name="Schedules">Those that can fire.</param>
/// <param name="Count">The length of the list, with those that cannot.</param>
/// <param name="Errors">What is wrong with the others.</param>
internal sealed record SchedulesSection(
    SectionForm Form, IReadOnlyList<ScheduleDefinition> Schedules, int Count, IReadOnlyList<ConfigError> Errors)
{
    public const string Name = "schedules";

    private static readonly ScheduleConfig Hourly = new() { Tasks = ["*"], Interval = new IntervalConfig { Hours = 1 } };

    public static SchedulesSection Read(ConfigSnapshot config, TimeZoneInfo local)
    {
        var errors = new List<ConfigError>();
        return config.Effective[Name] switch
        {
            null => new SchedulesSection(SectionForm.Absent, [], 0, []),
            ConfigSequence list => new SchedulesSection(SectionForm.List, [.. Items(list, local, errors)], list.Items.Count, errors),
            ConfigScalar { Value: true } => new SchedulesSection(
                SectionForm.Yes, [ScheduleDefinition.Check(0, Hourly, local, errors)!], 0, []), // an hour is a good interval
            _ => new SchedulesSection(SectionForm.No, [], 0, []),
        };
    }

    private static IEnumerable<ScheduleDefinition> Items(ConfigSequence list, TimeZoneInfo local, List<ConfigError> errors)
    {
        for (var position = 0; position < list.Items.Count; position++)
        {
            var found = new List<ConfigError>();
            var node = list.Items[position];
            var definition = Parse(node, found) is { } config ? ScheduleDefinition.Check(position, config, local, found) : null;
            errors.AddRange(found.Select(error => error with
            {
                Path = ConfigPath.Append($"/{Name}", position) + error.Path,
                Line = node.Position.Line,
                Column = node.Position.Column,
            }));
            if (definition is not null)
            {
                yield return definition;
            }
        }
    }

    private static ScheduleConfig? Parse(ConfigNode node, List<ConfigError> errors)
    {
        try
        {
            if (node.ToToken().ToObject<ScheduleConfig>() is { Tasks: not null } config)
            {
                return config;
            }

            errors.Add(new ConfigError("/tasks", "a schedule needs tasks"));
        }
        catch (JsonException exception)
        {
            errors.Add(new ConfigError("", exception.Message));
        }

        return null;
    }
}
