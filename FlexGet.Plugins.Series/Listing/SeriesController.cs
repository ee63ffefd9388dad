using FlexGet.Core.Http;
using FlexGet.Plugins.Series.Library;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Series.Listing;

[ApiController]
[Route("series")]
internal sealed class SeriesController(
    SeriesListing listing, SeriesRepository repository, SeriesDescription description, SeriesEditor editor) : ControllerBase
{
    /// <summary>Lists the series that are known, the newest first; without in_config those that stand in the config of a task.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<SeriesAnswer>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public async Task<ActionResult> List([FromQuery] SeriesQuery filter, [FromQuery] ListQuery query, CancellationToken cancellationToken) =>
        await listing.ListAsync(filter, query, cancellationToken);

    /// <summary>Lists the series with a name, or an alternate name, that holds the text; the best match first.</summary>
    [HttpGet("search/{name}")]
    [ProducesResponseType<IReadOnlyList<SeriesAnswer>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public async Task<ActionResult> Search(
        string name, [FromQuery] SeriesParts parts, [FromQuery] ListQuery query, CancellationToken cancellationToken) =>
        await listing.SearchAsync(name, parts, query, cancellationToken);

    /// <summary>Adds a series, for instance to set its begin before a task knows it. Tasks look for it only when their config names it.</summary>
    [HttpPost]
    [ProducesResponseType<SeriesAnswer>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<ActionResult<SeriesAnswer>> Post(SeriesRequest series, CancellationToken cancellationToken)
    {
        var added = await editor.AddAsync(series, cancellationToken);
        return CreatedAtAction(nameof(Get), new { id = added.Id }, await AnswerAsync(added, new SeriesParts(), cancellationToken));
    }

    /// <summary>Shows a series: its names, its begin, and what was downloaded last.</summary>
    [HttpGet("{id:long}")]
    [ProducesResponseType<SeriesAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<SeriesAnswer>> Get(long id, [FromQuery] SeriesParts parts, CancellationToken cancellationToken) =>
        await repository.FindAsync(id, cancellationToken) is { } series ? await AnswerAsync(series, parts, cancellationToken) : NotFound();

    /// <summary>Sets the begin, the alternate names, or how episodes are told apart; what is left out stays.</summary>
    /// <remarks>
    /// A begin says how episodes are told apart as well: S01E01 and S01 by season and episode, 2012-12-31 by date, 12 by number. When
    /// identified_by is changed to another kind, a begin of the former kind is dropped. Settings in the config of a task win.
    /// </remarks>
    [HttpPut("{id:long}")]
    [ProducesResponseType<SeriesAnswer>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<ActionResult<SeriesAnswer>> Put(long id, SeriesRequest series, CancellationToken cancellationToken) =>
        await editor.ChangeAsync(id, series, cancellationToken) is { } changed
            ? await AnswerAsync(changed, new SeriesParts(), cancellationToken)
            : NotFound();

    private async Task<SeriesAnswer> AnswerAsync(KnownSeries series, SeriesParts parts, CancellationToken cancellationToken) =>
        (await description.ReadAsync([series], parts, cancellationToken))[0];
}
