using System.Globalization;
using FlexGet.Core.Configuration;
using FlexGet.Core.Events;
using FlexGet.Core.Plugins;
using FlexGet.Core.Tasks;
using FlexGet.Plugins.Scheduler.Config;
using Newtonsoft.Json.Linq;

namespace FlexGet.Plugins.Scheduler;

/// <summary>Tells when a task runs next, and changes the schedules that name a task when it is renamed or removed by the API.</summary>
internal sealed class ScheduledTasks(ScheduleBook book) : INextRunSource, IEventHandler<TaskRemoving>, IEventHandler<TaskRenaming>
{
    public DateTimeOffset? NextRun(string task) => book.Current
        .Where(schedule => schedule.Definition.Includes(task))
        .Min(schedule => schedule.NextRun);

    /// <summary>Drops the tasks from their schedules. One that is left without tasks stays in the config, and is switched off.</summary>
    public Task HandleAsync(TaskRemoving happened, CancellationToken cancellationToken)
    {
        foreach (var schedule in book.Current)
        {
            var tasks = schedule.Definition.Config.Tasks;
            var left = tasks.Where(pattern => !IsNamed(pattern, happened.Names)).ToList();
            if (left.Count == tasks.Count)
            {
                continue;
            }

            foreach (var edit in left.Count == 0 ? [NoTasks(schedule)] : Removals(schedule, happened.Names))
            {
                happened.Edits.Add(edit);
            }

            happened.Schedules.Add(new JObject
            {
                ["id"] = schedule.Id,
                ["tasks"] = new JArray(left),
                ["enabled"] = schedule.Row.IsEnabled && left.Count > 0,
            });
        }

        return Task.CompletedTask;
    }

    public Task HandleAsync(TaskRenaming happened, CancellationToken cancellationToken)
    {
        foreach (var schedule in book.Current)
        {
            var tasks = schedule.Definition.Config.Tasks;
            for (var at = 0; at < tasks.Count; at++)
            {
                if (IsNamed(tasks[at], [happened.Name]))
                {
                    // A single name may stand there without a list.
                    var path = tasks.Count == 1 ? PathOf(schedule) : PathOf(schedule, at);
                    happened.Edits.Add(new ConfigEdit(ConfigEditKind.Replace, path, new JValue(happened.NewName)));
                }
            }
        }

        return Task.CompletedTask;
    }

    private static ConfigEdit NoTasks(Schedule schedule) => new(ConfigEditKind.Replace, PathOf(schedule), new JArray());

    /// <summary>From the end, so that an edit does not move the places of the others.</summary>
    private static IEnumerable<ConfigEdit> Removals(Schedule schedule, IReadOnlyList<string> removed) => schedule.Definition.Config.Tasks
        .Select((pattern, at) => (Pattern: pattern, At: at))
        .Where(item => IsNamed(item.Pattern, removed))
        .Reverse()
        .Select(item => new ConfigEdit(ConfigEditKind.Remove, PathOf(schedule, item.At)));

    private static bool IsNamed(string pattern, IReadOnlyList<string> tasks) =>
        !TaskPattern.IsGlob(pattern) && tasks.Any(task => TaskPattern.Matches(pattern, task));

    private static string PathOf(Schedule schedule, int? at = null) => string.Create(
        CultureInfo.InvariantCulture,
        $"/{SchedulesSection.Name}/{schedule.Definition.Position}/tasks{(at is null ? "" : "/")}{at}");
}
