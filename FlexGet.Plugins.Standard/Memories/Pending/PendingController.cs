using FlexGet.Core.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Standard.Memories.Pending;

[ApiController]
[Route("pending")]
internal sealed class PendingController(PendingList pending) : ControllerBase
{
    /// <summary>Lists the entries that wait for approval.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<PendingEntry>>(StatusCodes.Status200OK)]
    public Task<ListPage<PendingEntry>> List(
        [FromQuery] PendingFilter filter, [FromQuery] ListQuery query, CancellationToken cancellationToken) =>
        pending.ListAsync(filter, query, cancellationToken);

    /// <summary>Approves or rejects all that the filter finds.</summary>
    [HttpPut]
    [ProducesResponseType<IReadOnlyList<PendingEntry>>(StatusCodes.Status201Created)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<ActionResult> Put(
        [FromQuery] PendingFilter filter, [FromBody] PendingDecision decision, CancellationToken cancellationToken)
    {
        if (decision.Operation == PendingOperation.Approve)
        {
            return StatusCode(StatusCodes.Status201Created, await pending.ApproveAsync(filter, cancellationToken));
        }

        await pending.RemoveAsync(filter, cancellationToken);
        return NoContent();
    }

    /// <summary>Forgets all that the filter finds; they become pending again when they come again.</summary>
    [HttpDelete]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<ActionResult> DeleteAll([FromQuery] PendingFilter filter, CancellationToken cancellationToken)
    {
        await pending.RemoveAsync(filter, cancellationToken);
        return NoContent();
    }

    /// <summary>Shows one entry.</summary>
    [HttpGet("{id:long}")]
    [ProducesResponseType<PendingEntry>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<PendingEntry>> Get(long id, CancellationToken cancellationToken) =>
        await pending.FindAsync(id, cancellationToken) is { } entry ? entry : NotFound();

    /// <summary>Approves or rejects one entry; 400 when it is approved already.</summary>
    [HttpPut("{id:long}")]
    [ProducesResponseType<PendingEntry>(StatusCodes.Status201Created)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> PutOne(long id, [FromBody] PendingDecision decision, CancellationToken cancellationToken)
    {
        if (await pending.FindAsync(id, cancellationToken) is not { } entry)
        {
            return NotFound();
        }

        if (decision.Operation == PendingOperation.Reject)
        {
            await pending.RemoveAsync(id, cancellationToken);
            return NoContent();
        }

        return entry.Approved
            ? throw new ProblemException(StatusCodes.Status400BadRequest, $"the entry {entry.Title} is approved already")
            : StatusCode(StatusCodes.Status201Created, await pending.ApproveAsync(id, cancellationToken));
    }

    /// <summary>Forgets one entry; it becomes pending again when it comes again.</summary>
    [HttpDelete("{id:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> Delete(long id, CancellationToken cancellationToken) =>
        await pending.RemoveAsync(id, cancellationToken) ? NoContent() : NotFound();
}
