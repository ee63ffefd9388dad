using FlexGet.Core.Configuration;
using FlexGet.Core.Health;
using FlexGet.Core.Tasks;
using FlexGet.Plugins.Scheduler.Config;

namespace FlexGet.Plugins.Scheduler;

/// <summary>Tells of schedules that cannot do what they were meant for.</summary>
internal sealed class ScheduleHealth(ConfigAccess config, ScheduleBook book) : IHealthSource
{
    private const string Source = "schedules";

    public IEnumerable<HealthIssue> Check()
    {
        var current = config.Current;
        return SchedulesSection.Read(current, book.LocalZone).Errors
            .Select(error => new HealthIssue(
                Source, HealthSeverity.Warning, $"{error.Path} in line {error.Line} does not run: {error.Message}", "Correct it in the config."))
            .Concat(book.Current.SelectMany(schedule => Unknown(schedule, current)));
    }

    private static IEnumerable<HealthIssue> Unknown(Schedule schedule, ConfigSnapshot config) => schedule.Definition.Config.Tasks
        .Where(pattern => !TaskPattern.IsGlob(pattern) && !config.Tasks.Any(task => TaskPattern.Matches(pattern, task)))
        .Select(name => new HealthIssue(
            Source,
            HealthSeverity.Notice,
            $"Schedule {schedule.Id} names the task '{name}', which is not in the config.",
            "Correct the name in the config, or take it out of the schedule."));
}
