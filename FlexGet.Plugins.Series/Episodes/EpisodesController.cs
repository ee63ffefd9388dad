using FlexGet.Core.Http;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Wanting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Series.Episodes;

[ApiController]
[Route("series/{id:long}/episodes")]
internal sealed class EpisodesController(SeriesRepository series, EpisodeListing listing, ReleaseChanges changes) : ControllerBase
{
    /// <summary>Lists the episodes of a series that were seen, the newest first.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<EpisodeAnswer>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> List(long id, [FromQuery] ListQuery query, CancellationToken cancellationToken)
    {
        if (await series.FindAsync(id, cancellationToken) is null)
        {
            return NotFound();
        }

        Response.NameSeries(id);
        return await listing.EpisodesAsync(id, query, cancellationToken);
    }

    /// <summary>Forgets all episodes of a series with their releases, so that they are wanted again; seasons stay.</summary>
    /// <param name="id">The series.</param>
    /// <param name="forget">True lets the memories seen and failed forget the releases too, so that the same ones are taken again.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpDelete]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> DeleteAll(long id, [FromQuery] bool forget, CancellationToken cancellationToken) =>
        await series.FindAsync(id, cancellationToken) is not null
            ? await RemoveAsync(new ReleaseScope(id) { IsSeason = false }, forget, cancellationToken)
            : NotFound();

    /// <summary>Shows an episode.</summary>
    [HttpGet("{episodeId:long}")]
    [ProducesResponseType<EpisodeAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<EpisodeAnswer>> Get(long id, long episodeId, CancellationToken cancellationToken)
    {
        Response.NameSeries(id);
        return await listing.EpisodeAsync(id, episodeId, cancellationToken) is { } episode ? episode : NotFound();
    }

    /// <summary>Forgets an episode with its releases, so that it is wanted again.</summary>
    /// <param name="id">The series.</param>
    /// <param name="episodeId">The episode.</param>
    /// <param name="forget">True lets the memories seen and failed forget the releases too, so that the same ones are taken again.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpDelete("{episodeId:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> Delete(long id, long episodeId, [FromQuery] bool forget, CancellationToken cancellationToken) =>
        await listing.EpisodeAsync(id, episodeId, cancellationToken) is not null
            ? await RemoveAsync(new ReleaseScope(id) { EpisodeId = episodeId }, forget, cancellationToken)
            : NotFound();

    private async Task<ActionResult> RemoveAsync(ReleaseScope scope, bool forget, CancellationToken cancellationToken)
    {
        await changes.RemoveEpisodesAsync(scope, forget, cancellationToken);
        return NoContent();
    }
}
