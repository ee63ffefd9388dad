using FlexGet.Core.Entries;
using FlexGet.Core.Executions.Records;
using FlexGet.Core.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FlexGet.Core.Executions;

[ApiController]
[Route("execution")]
internal sealed class ExecutionController(ExecutionQueue queue, ExecutionList list, EntryRepository entries) : ControllerBase
{
    /// <summary>Lists executions, newest first: those that are pending or running, or those with the given statuses.</summary>
    /// <param name="status">all, or any of pending, running, complete, aborted; repeated or separated by commas.</param>
    /// <param name="task">Only executions of this task.</param>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    [HttpGet(Name = "listExecutions")]
    [ProducesResponseType<IReadOnlyList<Execution>>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    public async Task<IActionResult> List(
        [FromQuery] string[]? status, [FromQuery] string? task, [FromQuery] ListQuery query, CancellationToken cancellationToken) =>
        (await list.ReadAsync(status ?? [], task, query, cancellationToken)).Map(Linked);

    /// <summary>
    /// Adds an execution to the queue and answers at once; follow the Location header for its progress. Options come in the body,
    /// as query parameters of the same names (lists repeated or separated by commas), or both, but each in one place only.
    /// </summary>
    /// <param name="body">Options as JSON.</param>
    /// <param name="query">Options as query parameters.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    [HttpPost(Name = "addExecution")]
    [ProducesResponseType<Execution>(StatusCodes.Status202Accepted)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    [ProducesResponseType(StatusCodes.Status422UnprocessableEntity)]
    [ProducesResponseType(StatusCodes.Status429TooManyRequests)]
    [ProducesResponseType(StatusCodes.Status503ServiceUnavailable)]
    public async Task<IActionResult> Post(
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] ExecutionOptions? body,
        [FromQuery] ExecutionOptions query,
        CancellationToken cancellationToken)
    {
        var execution = await queue.AddAsync(MergedOptions.Of(body, query), ExecutionOrigin.Api, cancellationToken);
        return AcceptedAtAction(nameof(Get), new { id = execution.Id }, Linked(execution));
    }

    /// <summary>Shows an execution as it stands now.</summary>
    [HttpGet("{id:long}", Name = "getExecution")]
    [ProducesResponseType<Execution>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> Get(long id, CancellationToken cancellationToken) => Ok(Linked(await FindAsync(id, cancellationToken)));

    /// <summary>Cancels an execution: a pending one is ended at once (204), a running one is told to stop (202).</summary>
    [HttpDelete("{id:long}", Name = "cancelExecution")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<Execution>(StatusCodes.Status202Accepted)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    [ProducesResponseType(StatusCodes.Status409Conflict)]
    public async Task<IActionResult> Delete(long id, CancellationToken cancellationToken) =>
        await queue.CancelAsync(id, cancellationToken) switch
        {
            Cancellation.Removed => NoContent(),
            Cancellation.Stopping => Accepted(Linked(await FindAsync(id, cancellationToken))),
            Cancellation.AlreadyEnded => throw new ProblemException(409, $"execution {id} has ended already"),
            Cancellation.Unknown or _ => throw Unknown(id),
        };

    /// <summary>Lists what an execution did with each entry and why, in the order of its tasks; tasks that still run are left out.</summary>
    /// <param name="id">The execution.</param>
    /// <param name="task">Only entries of this task.</param>
    /// <param name="state">Only entries in this state.</param>
    /// <param name="query">The page.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    [HttpGet("{id:long}/entries", Name = "listExecutionEntries")]
    [ProducesResponseType<IReadOnlyList<RecordedEntry>>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<IActionResult> Entries(
        long id, [FromQuery] string? task, [FromQuery] EntryState? state, [FromQuery] ListQuery query, CancellationToken cancellationToken)
    {
        await FindAsync(id, cancellationToken);
        return await entries.ListAsync(id, task, state, query, cancellationToken);
    }

    private async Task<Execution> FindAsync(long id, CancellationToken cancellationToken) =>
        await queue.FindAsync(id, cancellationToken) ?? throw Unknown(id);

    private Execution Linked(Execution execution) => execution.LinkedUnder(Request.PathBase);

    private static ProblemException Unknown(long id) => new(404, $"there is no execution {id}");
}
