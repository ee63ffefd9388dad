using FlexGet.Core.Http;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Wanting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Series.Episodes;

[ApiController]
[Route("series/{id:long}/seasons")]
internal sealed class SeasonsController(SeriesRepository series, EpisodeListing listing, ReleaseChanges changes) : ControllerBase
{
    /// <summary>Lists the seasons of a series of which packs were seen, the newest first.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<SeasonAnswer>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> List(long id, [FromQuery] ListQuery query, CancellationToken cancellationToken)
    {
        if (await series.FindAsync(id, cancellationToken) is null)
        {
            return NotFound();
        }

        Response.NameSeries(id);
        return await listing.SeasonsAsync(id, query, cancellationToken);
    }

    /// <summary>Forgets all seasons of a series with their packs, so that these are wanted again; single episodes stay.</summary>
    /// <param name="id">The series.</param>
    /// <param name="forget">True lets the memories seen and failed forget the packs too, so that the same ones are taken again.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpDelete]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> DeleteAll(long id, [FromQuery] bool forget, CancellationToken cancellationToken) =>
        await series.FindAsync(id, cancellationToken) is not null
            ? await RemoveAsync(new ReleaseScope(id) { IsSeason = true }, forget, cancellationToken)
            : NotFound();

    /// <summary>Shows a season.</summary>
    [HttpGet("{seasonId:long}")]
    [ProducesResponseType<SeasonAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<SeasonAnswer>> Get(long id, long seasonId, CancellationToken cancellationToken)
    {
        Response.NameSeries(id);
        return await listing.SeasonAsync(id, seasonId, cancellationToken) is { } season ? season : NotFound();
    }

    /// <summary>Forgets a season with its packs, so that these are wanted again; its single episodes stay.</summary>
    /// <param name="id">The series.</param>
    /// <param name="seasonId">The season.</param>
    /// <param name="forget">True lets the memories seen and failed forget the packs too, so that the same ones are taken again.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpDelete("{seasonId:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> Delete(long id, long seasonId, [FromQuery] bool forget, CancellationToken cancellationToken) =>
        await listing.SeasonAsync(id, seasonId, cancellationToken) is not null
            ? await RemoveAsync(new ReleaseScope(id) { EpisodeId = seasonId }, forget, cancellationToken)
            : NotFound();

    private async Task<ActionResult> RemoveAsync(ReleaseScope scope, bool forget, CancellationToken cancellationToken)
    {
        await changes.RemoveEpisodesAsync(scope, forget, cancellationToken);
        return NoContent();
    }
}
