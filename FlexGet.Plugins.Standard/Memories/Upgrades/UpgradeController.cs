using FlexGet.Core.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Standard.Memories.Upgrades;

[ApiController]
[Route("upgrade")]
internal sealed class UpgradeController(UpgradeList upgrades) : ControllerBase
{
    /// <summary>Lists the best release that was taken of each movie or episode, which others have to be better than.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<UpgradeRecord>>(StatusCodes.Status200OK)]
    public Task<ListPage<UpgradeRecord>> List([FromQuery] ListQuery query, CancellationToken cancellationToken) =>
        upgrades.ListAsync(query, cancellationToken);

    /// <summary>Forgets all of them: nothing is upgraded until something is taken again.</summary>
    [HttpDelete]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<ActionResult> DeleteAll(CancellationToken cancellationToken)
    {
        await upgrades.RemoveAllAsync(cancellationToken);
        return NoContent();
    }

    /// <summary>Shows one of them.</summary>
    [HttpGet("{id:long}")]
    [ProducesResponseType<UpgradeRecord>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<UpgradeRecord>> Get(long id, CancellationToken cancellationToken) =>
        await upgrades.FindAsync(id, cancellationToken) is { } record ? record : NotFound();

    /// <summary>Forgets one of them: it is not upgraded until a release of it is taken again.</summary>
    [HttpDelete("{id:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> Delete(long id, CancellationToken cancellationToken) =>
        await upgrades.RemoveAsync(id, cancellationToken) ? NoContent() : NotFound();
}
