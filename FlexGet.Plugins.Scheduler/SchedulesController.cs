using FlexGet.Core.Executions;
using FlexGet.Core.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Scheduler;

[ApiController]
[Route("schedules")]
internal sealed class SchedulesController(ScheduleBook book, ScheduleEditor editor, IExecutionQueue queue) : ControllerBase
{
    private static readonly MemoryList<Schedule> Schedules = new(new Dictionary<string, Func<Schedule, IComparable>>(StringComparer.Ordinal)
    {
        ["id"] = schedule => schedule.Row.Id,
    });

    /// <summary>Lists the schedules in the order of the config, with their last and next runs.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<ScheduleAnswer>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public async Task<ActionResult> List([FromQuery] ListQuery query, CancellationToken cancellationToken)
    {
        var page = Schedules.Page(book.Current, query);
        var answers = new List<ScheduleAnswer>();
        foreach (var schedule in page.Items)
        {
            answers.Add(await AnswerAsync(schedule, cancellationToken));
        }

        return page.With(answers);
    }

    /// <summary>Adds a schedule to the config.</summary>
    [HttpPost]
    [ProducesResponseType<ScheduleAnswer>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<ActionResult<ScheduleAnswer>> Post(ScheduleRequest schedule, CancellationToken cancellationToken) =>
        await editor.AddAsync(schedule, cancellationToken) is { } added
            ? CreatedAtAction(nameof(Get), new { id = added.Id }, await AnswerAsync(added, cancellationToken))
            : NotFound();

    /// <summary>Shows a schedule with its last and next run.</summary>
    [HttpGet("{id:long}")]
    [ProducesResponseType<ScheduleAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<ScheduleAnswer>> Get(long id, CancellationToken cancellationToken) =>
        await AnswerOrNotFoundAsync(book.Find(id), cancellationToken);

    /// <summary>Replaces a schedule in the config; its id and last run stay.</summary>
    [HttpPut("{id:long}")]
    [ProducesResponseType<ScheduleAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<ActionResult<ScheduleAnswer>> Put(long id, ScheduleRequest schedule, CancellationToken cancellationToken) =>
        await AnswerOrNotFoundAsync(await editor.ReplaceAsync(id, schedule, cancellationToken), cancellationToken);

    /// <summary>
    /// Changes some of a schedule: what is left out or null stays, an interval takes the place of a schedule and the other way round.
    /// Switching it on or off does not touch the config.
    /// </summary>
    [HttpPatch("{id:long}")]
    [ProducesResponseType<ScheduleAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<ActionResult<ScheduleAnswer>> Patch(long id, ScheduleRequest changes, CancellationToken cancellationToken) =>
        await AnswerOrNotFoundAsync(await editor.PatchAsync(id, changes, cancellationToken), cancellationToken);

    /// <summary>Removes a schedule from the config.</summary>
    [HttpDelete("{id:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    public async Task<ActionResult> Delete(long id, CancellationToken cancellationToken) =>
        await editor.RemoveAsync(id, cancellationToken) is null ? NotFound() : NoContent();

    private async Task<ActionResult<ScheduleAnswer>> AnswerOrNotFoundAsync(Schedule? schedule, CancellationToken cancellationToken) =>
        schedule is null ? NotFound() : await AnswerAsync(schedule, cancellationToken);

    private async Task<ScheduleAnswer> AnswerAsync(Schedule schedule, CancellationToken cancellationToken)
    {
        if (schedule.Row.LastExecution is not { } id)
        {
            return ScheduleAnswer.Of(schedule, null);
        }

        var execution = await queue.FindAsync(id, cancellationToken);
        return ScheduleAnswer.Of(schedule, new LastExecution
        {
            Id = id,
            Status = execution?.Status,
            Started = execution?.Started,
            Finished = execution?.Finished,
        });
    }
}
