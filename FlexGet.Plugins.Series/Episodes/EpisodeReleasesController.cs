using FlexGet.Core.Http;
using FlexGet.Plugins.Series.Wanting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Series.Episodes;

[ApiController]
[Route("series/{id:long}/episodes/{episodeId:long}/releases")]
internal sealed class EpisodeReleasesController(EpisodeListing episodes, ReleaseListing listing, ReleaseChanges changes) : ControllerBase
{
    /// <summary>Lists the releases of an episode that were seen, the newest first.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<ReleaseAnswer>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> List(
        long id, long episodeId, [FromQuery] ReleaseQuery filter, [FromQuery] ListQuery query, CancellationToken cancellationToken)
    {
        Response.NameSeries(id);
        return await episodes.EpisodeAsync(id, episodeId, cancellationToken) is not null
            ? await listing.ListAsync(episodeId, filter, query, cancellationToken)
            : NotFound();
    }

    /// <summary>Counts all releases of an episode as not downloaded, so that it is wanted again; answers the first page of them.</summary>
    /// <remarks>The memories seen and failed stay: see want_again for both in one step.</remarks>
    [HttpPut]
    [ProducesResponseType<IReadOnlyList<ReleaseAnswer>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> PutAll(long id, long episodeId, CancellationToken cancellationToken)
    {
        if (await episodes.EpisodeAsync(id, episodeId, cancellationToken) is null)
        {
            return NotFound();
        }

        await changes.ResetAsync(new ReleaseScope(id) { EpisodeId = episodeId }, cancellationToken);
        return await listing.ListAsync(episodeId, new ReleaseQuery(), new ListQuery(), cancellationToken);
    }

    /// <summary>Forgets releases of an episode; all of them without a filter.</summary>
    /// <param name="id">The series.</param>
    /// <param name="episodeId">The episode.</param>
    /// <param name="filter">Which ones.</param>
    /// <param name="forget">True lets the memories seen and failed forget them too, so that the same ones are taken again.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpDelete]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> DeleteAll(
        long id, long episodeId, [FromQuery] ReleaseQuery filter, [FromQuery] bool forget, CancellationToken cancellationToken)
    {
        if (await episodes.EpisodeAsync(id, episodeId, cancellationToken) is null)
        {
            return NotFound();
        }

        await changes.RemoveAsync(new ReleaseScope(id) { EpisodeId = episodeId, Downloaded = filter.Downloaded }, forget, cancellationToken);
        return NoContent();
    }

    /// <summary>Shows a release of an episode.</summary>
    [HttpGet("{releaseId:long}")]
    [ProducesResponseType<ReleaseAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<ReleaseAnswer>> Get(long id, long episodeId, long releaseId, CancellationToken cancellationToken) =>
        await FindAsync(id, episodeId, releaseId, cancellationToken) is { } release ? release : NotFound();

    /// <summary>Counts a release of an episode as not downloaded.</summary>
    /// <remarks>The memories seen and failed stay: see want_again for both in one step.</remarks>
    [HttpPut("{releaseId:long}")]
    [ProducesResponseType<ReleaseAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<ReleaseAnswer>> Put(long id, long episodeId, long releaseId, CancellationToken cancellationToken)
    {
        await changes.ResetAsync(new ReleaseScope(id) { IsSeason = false, EpisodeId = episodeId, ReleaseId = releaseId }, cancellationToken);
        return await Get(id, episodeId, releaseId, cancellationToken);
    }

    /// <summary>Forgets a release of an episode.</summary>
    /// <param name="id">The series.</param>
    /// <param name="episodeId">The episode.</param>
    /// <param name="releaseId">The release.</param>
    /// <param name="forget">True lets the memories seen and failed forget it too, so that it is taken again.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpDelete("{releaseId:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> Delete(
        long id, long episodeId, long releaseId, [FromQuery] bool forget, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, episodeId, releaseId, cancellationToken) is null)
        {
            return NotFound();
        }

        await changes.RemoveAsync(new ReleaseScope(id) { EpisodeId = episodeId, ReleaseId = releaseId }, forget, cancellationToken);
        return NoContent();
    }

    private async Task<ReleaseAnswer?> FindAsync(long id, long episodeId, long releaseId, CancellationToken cancellationToken) =>
        await episodes.EpisodeAsync(id, episodeId, cancellationToken) is not null
            ? await listing.FindAsync(episodeId, releaseId, cancellationToken)
            : null;
}
