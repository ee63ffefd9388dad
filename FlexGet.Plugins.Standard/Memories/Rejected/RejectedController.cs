using FlexGet.Core.Http;
using FlexGet.Core.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Standard.Memories.Rejected;

[ApiController]
[Route("rejected")]
internal sealed class RejectedController(RejectedList rejected, TaskConfigHashes configs) : ControllerBase
{
    /// <summary>Lists the rejects that later runs repeat without deciding anew.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<RejectedEntry>>(StatusCodes.Status200OK)]
    public Task<ListPage<RejectedEntry>> List([FromQuery] ListQuery query, CancellationToken cancellationToken) =>
        rejected.ListAsync(query, cancellationToken);

    /// <summary>Forgets all of them, so that their entries are decided on anew.</summary>
    [HttpDelete]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<ActionResult> DeleteAll(CancellationToken cancellationToken)
    {
        await rejected.RemoveAllAsync(cancellationToken);
        await configs.ForgetAsync(CancellationToken.None); // belongs to what is removed by now
        return NoContent();
    }

    /// <summary>Shows one of them.</summary>
    [HttpGet("{id:long}")]
    [ProducesResponseType<RejectedEntry>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<RejectedEntry>> Get(long id, CancellationToken cancellationToken) =>
        await rejected.FindAsync(id, cancellationToken) is { } entry ? entry : NotFound();

    /// <summary>Forgets one of them.</summary>
    [HttpDelete("{id:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> Delete(long id, CancellationToken cancellationToken) =>
        await rejected.RemoveAsync(id, cancellationToken) ? NoContent() : NotFound();
}
