using FlexGet.Core.Http;
using FlexGet.Core.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Standard.Memories.Failed;

[ApiController]
[Route("failed")]
internal sealed class FailedController(FailedList failed, TaskConfigHashes configs) : ControllerBase
{
    /// <summary>Lists the entries that failed, with the time of their next attempt.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<FailedEntry>>(StatusCodes.Status200OK)]
    public Task<ListPage<FailedEntry>> List([FromQuery] ListQuery query, CancellationToken cancellationToken) =>
        failed.ListAsync(query, cancellationToken);

    /// <summary>Forgets all failures, so that the entries are tried again.</summary>
    [HttpDelete]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<ActionResult> DeleteAll(CancellationToken cancellationToken)
    {
        await failed.RemoveAllAsync(cancellationToken);
        await configs.ForgetAsync(CancellationToken.None); // belongs to what is removed by now
        return NoContent();
    }

    /// <summary>Shows one failed entry.</summary>
    [HttpGet("{id:long}")]
    [ProducesResponseType<FailedEntry>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<FailedEntry>> Get(long id, CancellationToken cancellationToken) =>
        await failed.FindAsync(id, cancellationToken) is { } entry ? entry : NotFound();

    /// <summary>Forgets one failure, so that the entry is tried again.</summary>
    [HttpDelete("{id:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> Delete(long id, CancellationToken cancellationToken)
    {
        if (!await failed.RemoveAsync(id, cancellationToken))
        {
            return NotFound();
        }

        await configs.ForgetAsync(CancellationToken.None); // belongs to what is removed by now
        return NoContent();
    }
}
