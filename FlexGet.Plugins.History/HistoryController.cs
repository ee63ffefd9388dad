using FlexGet.Core.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.History;

[ApiController]
[Route("history")]
internal sealed class HistoryController(HistoryRepository history) : ControllerBase
{
    /// <summary>Lists what was accepted, newest first.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<HistoryItem>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public async Task<ActionResult> List(
        [FromQuery] ListQuery query, [FromQuery] HistoryFilter filter, CancellationToken cancellationToken) =>
        await history.ListAsync(query, filter, cancellationToken);

    /// <summary>Shows one item.</summary>
    [HttpGet("{id:long}")]
    [ProducesResponseType<HistoryItem>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<HistoryItem>> Get(long id, CancellationToken cancellationToken) =>
        await history.FindAsync(id, cancellationToken) is { } item ? item : NotFound();
}
