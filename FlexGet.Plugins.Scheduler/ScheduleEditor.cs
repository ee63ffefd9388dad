using FlexGet.Core.Configuration;
using FlexGet.Core.Http;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Scheduler.Config;
using FlexGet.Plugins.Scheduler.Firing;
using Newtonsoft.Json.Linq;

namespace FlexGet.Plugins.Scheduler;

/// <summary>Changes the schedules of the config, so that the file and the API tell the same.</summary>
internal sealed class ScheduleEditor(ConfigAccess config, ScheduleBook book, ScheduleLoop loop) : IDisposable
{
    private const string Section = $"/{SchedulesSection.Name}";

    private readonly SemaphoreSlim _turn = new(1, 1);

    public Task<Schedule?> AddAsync(ScheduleRequest request, CancellationToken cancellationToken) => TakeTurnAsync(
        async section =>
        {
            var position = section.Form == SectionForm.Yes ? 1 : section.Count;
            var item = Check(request, position, config.Current.Tasks).Item;
            await EditAsync(
                section.Form switch
                {
                    SectionForm.Absent => new ConfigEdit(ConfigEditKind.Add, Section, new JArray(item)),
                    SectionForm.No => new ConfigEdit(ConfigEditKind.Replace, Section, new JArray(item)),
                    SectionForm.Yes => new ConfigEdit(ConfigEditKind.Replace, Section, new JArray(section.Schedules[0].Item, item)),
                    SectionForm.List => new ConfigEdit(ConfigEditKind.Add, $"{Section}/-", item),
                    _ => throw new ArgumentOutOfRangeException(nameof(request)),
                },
                "add a schedule",
                cancellationToken);
            return await FinishAsync(position, request, cancellationToken);
        },
        cancellationToken);

    /// <summary>Null when there is no such schedule.</summary>
    public Task<Schedule?> ReplaceAsync(long id, ScheduleRequest request, CancellationToken cancellationToken) =>
        ChangeAsync(id, _ => request, cancellationToken);

    /// <summary>Changes what is sent, the rest stays; null when there is no such schedule.</summary>
    public Task<Schedule?> PatchAsync(long id, ScheduleRequest changes, CancellationToken cancellationToken) =>
        ChangeAsync(id, schedule => changes.Over(schedule.Definition.Config), cancellationToken);

    /// <summary>The schedule that was removed; null when there is none.</summary>
    public Task<Schedule?> RemoveAsync(long id, CancellationToken cancellationToken) => TakeTurnAsync(
        async section =>
        {
            if (book.Find(id) is not { } schedule)
            {
                return null;
            }

            await EditAsync(
                section switch
                {
                    { Form: SectionForm.Yes } => new ConfigEdit(ConfigEditKind.Replace, Section, new JValue(false)),
                    { Count: 1 } => new ConfigEdit(ConfigEditKind.Replace, Section, new JArray()),
                    _ => new ConfigEdit(ConfigEditKind.Remove, ConfigPath.Append(Section, schedule.Definition.Position)),
                },
                "remove a schedule",
                cancellationToken);
            return schedule;
        },
        cancellationToken);

    public void Dispose() => _turn.Dispose();

    private Task<Schedule?> ChangeAsync(long id, Func<Schedule, ScheduleRequest> change, CancellationToken cancellationToken) => TakeTurnAsync(
        async section =>
        {
            if (book.Find(id) is not { } schedule)
            {
                return null;
            }

            var request = change(schedule);
            if (request.ToConfig() != schedule.Definition.Config)
            {
                await RewriteAsync(section, schedule, request, cancellationToken);
            }

            return await FinishAsync(schedule.Definition.Position, request, cancellationToken);
        },
        cancellationToken);

    private async Task RewriteAsync(SchedulesSection section, Schedule schedule, ScheduleRequest request, CancellationToken cancellationToken)
    {
        var position = schedule.Definition.Position;
        var definition = Check(request, position, config.Current.Tasks.Concat(schedule.Definition.Config.Tasks));
        if (definition.Content != schedule.Definition.Content)
        {
            await EditAsync(
                section.Form == SectionForm.Yes
                    ? new ConfigEdit(ConfigEditKind.Replace, Section, new JArray(definition.Item))
                    : new ConfigEdit(ConfigEditKind.Replace, ConfigPath.Append(Section, position), definition.Item),
                "change a schedule",
                cancellationToken);
        }
    }

    /// <param name="request">What was sent.</param>
    /// <param name="position">Where it is to stand in the list.</param>
    /// <param name="known">The tasks that it may name: those of the config, and those that it named before.</param>
    private ScheduleDefinition Check(ScheduleRequest request, int position, IEnumerable<string> known)
    {
        var errors = new List<ConfigError>();
        var definition = ScheduleDefinition.Check(position, request.ToConfig(), book.LocalZone, errors);
        if (request.Tasks is null or [])
        {
            errors.Insert(0, new ConfigError("/tasks", "a schedule needs tasks: a name or pattern, or a list of them"));
        }

        errors.AddRange(UnknownTasks.In(request.Tasks ?? [], [.. known]));
        return definition is not null && errors.Count == 0
            ? definition
            : throw new ProblemException(422, string.Join("; ", errors.Select(error => error.Message))) { Errors = errors };
    }

    private async Task EditAsync(ConfigEdit edit, string comment, CancellationToken cancellationToken) =>
        await loop.ApplyAsync(await config.EditAsync([edit], comment, cancellationToken), cancellationToken);

    private async Task<Schedule?> FinishAsync(int position, ScheduleRequest request, CancellationToken cancellationToken)
    {
        var schedule = book.Current.First(other => other.Definition.Position == position);
        if (request.Enabled is { } isEnabled && isEnabled != schedule.Row.IsEnabled)
        {
            await loop.EnableAsync(schedule.Id, isEnabled, cancellationToken);
        }

        return book.Find(schedule.Id) ?? schedule;
    }

    /// <summary>One edit at a time, each on what stands in the config now: places in the list must not move underneath it.</summary>
    private async Task<Schedule?> TakeTurnAsync(Func<SchedulesSection, Task<Schedule?>> act, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var current = config.Current;
            await loop.ApplyAsync(current, cancellationToken);
            return await act(SchedulesSection.Read(current, book.LocalZone));
        }
        finally
        {
            _turn.Release();
        }
    }
}
