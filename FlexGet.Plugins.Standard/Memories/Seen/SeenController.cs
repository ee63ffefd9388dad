using System.ComponentModel;
using FlexGet.Core.Http;
using FlexGet.Core.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Standard.Memories.Seen;

/// <summary>Which of the remembered entries are meant.</summary>
internal sealed record SeenQuery
{
    [FromQuery(Name = "value")]
    [Description("A part of a title or of a remembered value.")]
    public string? Value { get; init; }

    [FromQuery(Name = "local")]
    [Description("Only those remembered for one task (true), or for all (false).")]
    public bool? Local { get; init; }
}

[ApiController]
[Route("seen")]
internal sealed class SeenController(SeenArchive archive, TaskConfigHashes configs) : ControllerBase
{
    /// <summary>Lists what was accepted once and is rejected from then on.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<SeenEntry>>(StatusCodes.Status200OK)]
    public Task<ListPage<SeenEntry>> List(
        [FromQuery] SeenQuery filter, [FromQuery] ListQuery query, CancellationToken cancellationToken) =>
        archive.ListAsync(filter, query, cancellationToken);

    /// <summary>Forgets everything that the filter finds, all without one, so that it may be accepted again.</summary>
    [HttpDelete]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<ActionResult> DeleteAll([FromQuery] SeenQuery filter, CancellationToken cancellationToken)
    {
        await archive.RemoveAsync(filter, cancellationToken);
        await configs.ForgetAsync(CancellationToken.None); // belongs to what is removed by now
        return NoContent();
    }

    /// <summary>Shows one remembered entry.</summary>
    [HttpGet("{id:long}")]
    [ProducesResponseType<SeenEntry>(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<SeenEntry>> Get(long id, CancellationToken cancellationToken) =>
        await archive.FindAsync(id, cancellationToken) is { } entry ? entry : NotFound();

    /// <summary>Forgets one entry.</summary>
    [HttpDelete("{id:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> Delete(long id, CancellationToken cancellationToken)
    {
        if (!await archive.RemoveAsync(id, cancellationToken))
        {
            return NotFound();
        }

        await configs.ForgetAsync(CancellationToken.None); // belongs to what is removed by now
        return NoContent();
    }
}
