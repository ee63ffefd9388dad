using FlexGet.Core.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Standard.Memories.Status;

[ApiController]
[Route("status")]
internal sealed class StatusController(StatusList status) : ControllerBase
{
    /// <summary>Lists the tasks that have run, each with its last run.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<StatusTask>>(StatusCodes.Status200OK)]
    public Task<ListPage<StatusTask>> List(
        [FromQuery] ListQuery query,
        CancellationToken cancellationToken,
        [FromQuery(Name = "include_execution")] bool includeExecution = true) =>
        status.TasksAsync(query, includeExecution, cancellationToken);

    /// <summary>Shows one task with its last run.</summary>
    [HttpGet("{id:long}")]
    [ProducesResponseType<StatusTask>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<StatusTask>> Get(
        long id, CancellationToken cancellationToken, [FromQuery(Name = "include_execution")] bool includeExecution = true) =>
        await status.FindAsync(id, includeExecution, cancellationToken) is { } task ? task : NotFound();

    /// <summary>Lists the runs of a task.</summary>
    [HttpGet("{id:long}/executions")]
    [ProducesResponseType<IReadOnlyList<StatusExecution>>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> Executions(
        long id, [FromQuery] StatusFilter filter, [FromQuery] ListQuery query, CancellationToken cancellationToken) =>
        await status.FindAsync(id, includeExecution: false, cancellationToken) is null
            ? NotFound()
            : await status.ExecutionsAsync(id, filter, query, cancellationToken);
}
