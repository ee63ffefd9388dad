using FlexGet.Core.Executions;
using FlexGet.Core.Http;
using FlexGet.Core.Plugins;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Standard.Memories.Archive;

[ApiController]
[Route("archive")]
internal sealed class ArchiveController(ArchiveList archive, IExecutionQueue queue) : ControllerBase
{
    /// <summary>Searches the entries that tasks with the plugin archive have seen, newest first.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<ArchivedEntry>>(StatusCodes.Status200OK)]
    public Task<ListPage<ArchivedEntry>> List(
        [FromQuery] ArchiveFilter filter, [FromQuery] ListQuery query, CancellationToken cancellationToken) =>
        archive.ListAsync(filter, query, cancellationToken);

    /// <summary>Shows one archived entry.</summary>
    [HttpGet("{id:long}")]
    [ProducesResponseType<ArchivedEntry>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<ArchivedEntry>> Get(long id, CancellationToken cancellationToken) =>
        await archive.FindAsync(id, cancellationToken) is { } entry ? entry : NotFound();

    /// <summary>Forgets one archived entry.</summary>
    [HttpDelete("{id:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> Delete(long id, CancellationToken cancellationToken) =>
        await archive.RemoveAsync(id, cancellationToken) ? NoContent() : NotFound();

    /// <summary>Runs tasks with an archived entry in place of what their inputs have; follow the Location header for the execution.</summary>
    [HttpPost("{id:long}/inject")]
    [ProducesResponseType<Execution>(StatusCodes.Status202Accepted)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    [ProducesResponseType(StatusCodes.Status422UnprocessableEntity)]
    public async Task<ActionResult> Inject(long id, [FromBody] ArchiveInjection injection, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(id, cancellationToken) is not { } entry)
        {
            return NotFound();
        }

        var options = new ExecutionOptions
        {
            Tasks = injection.Tasks is { Count: > 0 } tasks ? tasks : [entry.Task],
            Inject = [new InjectedEntry { Title = entry.Title, Url = entry.Url, Force = injection.Immortal, Fields = FieldsOf(entry) }],
        };
        var execution = (await queue.AddAsync(options, ExecutionOrigin.Api, cancellationToken)).LinkedUnder(Request.PathBase);
        return Accepted(execution.Links.Self, execution);
    }

    private static Dictionary<string, object?> FieldsOf(ArchivedEntry entry) =>
        entry.Description is null ? [] : new Dictionary<string, object?> { ["description"] = entry.Description };
}
