using FlexGet.Core.Http;
using FlexGet.Plugins.Series.Wanting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Series.Episodes;

/// <summary>What can be done with the releases of an episode and with the packs of a season alike.</summary>
[ApiController]
internal abstract class ReleasesController(bool isSeason, EpisodeListing episodes, ReleaseListing listing, ReleaseChanges changes) : ControllerBase
{
    /// <summary>Lists the releases that were seen of an episode, or the packs of a season, the newest first.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<ReleaseAnswer>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> List(
        long id, long entityId, [FromQuery] ReleaseQuery filter, [FromQuery] ListQuery query, CancellationToken cancellationToken)
    {
        Response.NameSeries(id);
        return await episodes.IsThereAsync(id, entityId, isSeason, cancellationToken)
            ? await listing.ListAsync(entityId, filter, query, cancellationToken)
            : NotFound();
    }

    /// <summary>Counts all of them as not downloaded, so that the episode or season is wanted again; answers the first page of them.</summary>
    /// <remarks>The memories seen and failed stay: see want_again for both in one step.</remarks>
    [HttpPut]
    [ProducesResponseType<IReadOnlyList<ReleaseAnswer>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> PutAll(long id, long entityId, CancellationToken cancellationToken)
    {
        if (!await episodes.IsThereAsync(id, entityId, isSeason, cancellationToken))
        {
            return NotFound();
        }

        await changes.ResetAsync(new ReleaseScope(id) { EpisodeId = entityId }, cancellationToken);
        return await listing.ListAsync(entityId, new ReleaseQuery(), new ListQuery(), cancellationToken);
    }

    /// <summary>Forgets those that the filter finds; all of them without one.</summary>
    /// <param name="id">The series.</param>
    /// <param name="entityId">The episode or season.</param>
    /// <param name="filter">Which ones.</param>
    /// <param name="forget">True lets the memories seen and failed forget them too, so that the same ones are taken again.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpDelete]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> DeleteAll(
        long id, long entityId, [FromQuery] ReleaseQuery filter, [FromQuery] bool forget, CancellationToken cancellationToken)
    {
        if (!await episodes.IsThereAsync(id, entityId, isSeason, cancellationToken))
        {
            return NotFound();
        }

        await changes.RemoveAsync(new ReleaseScope(id) { EpisodeId = entityId, Downloaded = filter.Downloaded }, forget, cancellationToken);
        return NoContent();
    }

    /// <summary>Shows one of them.</summary>
    [HttpGet("{releaseId:long}")]
    [ProducesResponseType<ReleaseAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<ReleaseAnswer>> Get(long id, long entityId, long releaseId, CancellationToken cancellationToken) =>
        await FindAsync(id, entityId, releaseId, cancellationToken) is { } release ? release : NotFound();

    /// <summary>Counts one of them as not downloaded.</summary>
    /// <remarks>The memories seen and failed stay: see want_again for both in one step.</remarks>
    [HttpPut("{releaseId:long}")]
    [ProducesResponseType<ReleaseAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<ReleaseAnswer>> Put(long id, long entityId, long releaseId, CancellationToken cancellationToken)
    {
        await changes.ResetAsync(new ReleaseScope(id) { IsSeason = isSeason, EpisodeId = entityId, ReleaseId = releaseId }, cancellationToken);
        return await Get(id, entityId, releaseId, cancellationToken);
    }

    /// <summary>Forgets one of them.</summary>
    /// <param name="id">The series.</param>
    /// <param name="entityId">The episode or season.</param>
    /// <param name="releaseId">The release or pack.</param>
    /// <param name="forget">True lets the memories seen and failed forget it too, so that it is taken again.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpDelete("{releaseId:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> Delete(
        long id, long entityId, long releaseId, [FromQuery] bool forget, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, entityId, releaseId, cancellationToken) is null)
        {
            return NotFound();
        }

        await changes.RemoveAsync(new ReleaseScope(id) { EpisodeId = entityId, ReleaseId = releaseId }, forget, cancellationToken);
        return NoContent();
    }

    private async Task<ReleaseAnswer?> FindAsync(long id, long entityId, long releaseId, CancellationToken cancellationToken) =>
        await episodes.IsThereAsync(id, entityId, isSeason, cancellationToken)
            ? await listing.FindAsync(entityId, releaseId, cancellationToken)
            : null;
}
