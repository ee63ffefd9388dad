using FlexGet.Core.Http;
using FlexGet.Plugins.Series.Wanting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Series.Episodes;

[ApiController]
[Route("series/{id:long}/seasons/{seasonId:long}/releases")]
internal sealed class SeasonReleasesController(EpisodeListing episodes, ReleaseListing listing, ReleaseChanges changes) : ControllerBase
{
    /// <summary>Lists the packs of a season that were seen, the newest first.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<ReleaseAnswer>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> List(
        long id, long seasonId, [FromQuery] ReleaseQuery filter, [FromQuery] ListQuery query, CancellationToken cancellationToken)
    {
        Response.NameSeries(id);
        return await episodes.SeasonAsync(id, seasonId, cancellationToken) is not null
            ? await listing.ListAsync(seasonId, filter, query, cancellationToken)
            : NotFound();
    }

    /// <summary>Counts all packs of a season as not downloaded, so that the season is wanted again; answers the first page of them.</summary>
    /// <remarks>The memories seen and failed stay: see want_again for both in one step.</remarks>
    [HttpPut]
    [ProducesResponseType<IReadOnlyList<ReleaseAnswer>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> PutAll(long id, long seasonId, CancellationToken cancellationToken)
    {
        if (await episodes.SeasonAsync(id, seasonId, cancellationToken) is null)
        {
            return NotFound();
        }

        await changes.ResetAsync(new ReleaseScope(id) { EpisodeId = seasonId }, cancellationToken);
        return await listing.ListAsync(seasonId, new ReleaseQuery(), new ListQuery(), cancellationToken);
    }

    /// <summary>Forgets packs of a season; all of them without a filter.</summary>
    /// <param name="id">The series.</param>
    /// <param name="seasonId">The season.</param>
    /// <param name="filter">Which ones.</param>
    /// <param name="forget">True lets the memories seen and failed forget them too, so that the same ones are taken again.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpDelete]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> DeleteAll(
        long id, long seasonId, [FromQuery] ReleaseQuery filter, [FromQuery] bool forget, CancellationToken cancellationToken)
    {
        if (await episodes.SeasonAsync(id, seasonId, cancellationToken) is null)
        {
            return NotFound();
        }

        await changes.RemoveAsync(new ReleaseScope(id) { EpisodeId = seasonId, Downloaded = filter.Downloaded }, forget, cancellationToken);
        return NoContent();
    }

    /// <summary>Shows a pack of a season.</summary>
    [HttpGet("{releaseId:long}")]
    [ProducesResponseType<ReleaseAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<ReleaseAnswer>> Get(long id, long seasonId, long releaseId, CancellationToken cancellationToken) =>
        await FindAsync(id, seasonId, releaseId, cancellationToken) is { } release ? release : NotFound();

    /// <summary>Counts a pack of a season as not downloaded.</summary>
    /// <remarks>The memories seen and failed stay: see want_again for both in one step.</remarks>
    [HttpPut("{releaseId:long}")]
    [ProducesResponseType<ReleaseAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<ReleaseAnswer>> Put(long id, long seasonId, long releaseId, CancellationToken cancellationToken)
    {
        await changes.ResetAsync(new ReleaseScope(id) { IsSeason = true, EpisodeId = seasonId, ReleaseId = releaseId }, cancellationToken);
        return await Get(id, seasonId, releaseId, cancellationToken);
    }

    /// <summary>Forgets a pack of a season.</summary>
    /// <param name="id">The series.</param>
    /// <param name="seasonId">The season.</param>
    /// <param name="releaseId">The pack.</param>
    /// <param name="forget">True lets the memories seen and failed forget it too, so that it is taken again.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpDelete("{releaseId:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> Delete(
        long id, long seasonId, long releaseId, [FromQuery] bool forget, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, seasonId, releaseId, cancellationToken) is null)
        {
            return NotFound();
        }

        await changes.RemoveAsync(new ReleaseScope(id) { EpisodeId = seasonId, ReleaseId = releaseId }, forget, cancellationToken);
        return NoContent();
    }

    private async Task<ReleaseAnswer?> FindAsync(long id, long seasonId, long releaseId, CancellationToken cancellationToken) =>
        await episodes.SeasonAsync(id, seasonId, cancellationToken) is not null
            ? await listing.FindAsync(seasonId, releaseId, cancellationToken)
            : null;
}
