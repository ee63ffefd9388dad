using FlexGet.Core.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Standard.Memories.Timeframes;

[ApiController]
[Route("timeframe")]
internal sealed class TimeframeController(TimeframeList timeframes) : ControllerBase
{
    /// <summary>Lists what better releases are waited for, and what was taken in the end.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<TimeframeRecord>>(StatusCodes.Status200OK)]
    public Task<ListPage<TimeframeRecord>> List([FromQuery] ListQuery query, CancellationToken cancellationToken) =>
        timeframes.ListAsync(query, cancellationToken);

    /// <summary>Forgets all of them: every wait begins anew.</summary>
    [HttpDelete]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<ActionResult> DeleteAll(CancellationToken cancellationToken)
    {
        await timeframes.RemoveAllAsync(cancellationToken);
        return NoContent();
    }

    /// <summary>Shows one of them.</summary>
    [HttpGet("{id:long}")]
    [ProducesResponseType<TimeframeRecord>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<TimeframeRecord>> Get(long id, CancellationToken cancellationToken) =>
        await timeframes.FindAsync(id, cancellationToken) is { } record ? record : NotFound();

    /// <summary>Forgets one of them: its wait begins anew with its next release.</summary>
    [HttpDelete("{id:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> Delete(long id, CancellationToken cancellationToken) =>
        await timeframes.RemoveAsync(id, cancellationToken) ? NoContent() : NotFound();
}
