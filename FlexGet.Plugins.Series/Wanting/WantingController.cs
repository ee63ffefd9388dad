using FlexGet.Plugins.Series.Episodes;
using FlexGet.Plugins.Series.Library;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Series.Wanting;

/// <summary>Wanting again, and forgetting, what was downloaded of a series.</summary>
[ApiController]
[Route("series/{id:long}")]
internal sealed class WantingController(
    SeriesRepository repository, EpisodeListing listing, WantAgain wanting, WantedReleases releases, Forgetting forgetting) : ControllerBase
{
    /// <summary>Forgets a series with its episodes and releases. One that a task has in its config comes back, empty, with its next run.</summary>
    /// <param name="id">The series.</param>
    /// <param name="forget">True lets the memories seen and failed forget its releases too, so that they are taken again.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpDelete]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> Delete(long id, [FromQuery] bool forget, CancellationToken cancellationToken)
    {
        if (await repository.FindAsync(id, cancellationToken) is null)
        {
            return NotFound();
        }

        var titles = await releases.RemoveSeriesAsync(id, cancellationToken);
        await forgetting.ForgetAsync(forget ? titles : []);
        return NoContent();
    }

    /// <summary>Wants what was downloaded of a series again, in one step: all of it, or one season.</summary>
    /// <remarks>
    /// Its releases count as not downloaded, and the memories seen and failed forget them, so that the next run of a task takes them
    /// when its inputs still have them. Begin, identified_by and the releases themselves stay; nothing is deleted on disk.
    /// </remarks>
    /// <param name="id">The series.</param>
    /// <param name="season">The number of a season: its episodes and packs only.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpPost("want_again")]
    [ProducesResponseType<WantedAgain>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<WantedAgain>> WantSeriesAgain(long id, [FromQuery] int? season, CancellationToken cancellationToken) =>
        await repository.FindAsync(id, cancellationToken) is not null
            ? await wanting.ApplyAsync(new ReleaseScope(id) { Season = season }, cancellationToken)
            : NotFound();

    /// <summary>Wants an episode again, in one step: its releases count as not downloaded, and seen and failed forget them.</summary>
    [HttpPost("episodes/{episodeId:long}/want_again")]
    [ProducesResponseType<WantedAgain>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<WantedAgain>> WantEpisodeAgain(long id, long episodeId, CancellationToken cancellationToken) =>
        await listing.EpisodeAsync(id, episodeId, cancellationToken) is not null
            ? await wanting.ApplyAsync(new ReleaseScope(id) { EpisodeId = episodeId }, cancellationToken)
            : NotFound();

    /// <summary>Wants a season again, in one step: its packs and episodes count as not downloaded, and seen and failed forget them.</summary>
    [HttpPost("seasons/{seasonId:long}/want_again")]
    [ProducesResponseType<WantedAgain>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<WantedAgain>> WantSeasonAgain(long id, long seasonId, CancellationToken cancellationToken) =>
        await listing.SeasonAsync(id, seasonId, cancellationToken) is { } season
            ? await wanting.ApplyAsync(new ReleaseScope(id) { Season = season.Season }, cancellationToken)
            : NotFound();
}
