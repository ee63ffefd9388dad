using System.ComponentModel;
using System.Globalization;
using FlexGet.Core.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.MovieQueue;

[ApiController]
[Route("movie_queue")]
internal sealed class MovieQueueController(MovieQueueRepository queue) : ControllerBase
{
    /// <summary>Lists the movies that are still wanted, the newest first.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<Movie>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    public async Task<ActionResult> List(
        [FromQuery] ListQuery query,
        [FromQuery(Name = "queue_name"), Description("Movies of this queue; absent lists all.")] string? queueName,
        CancellationToken cancellationToken) =>
        await queue.ListAsync(query, queueName, cancellationToken);

    /// <summary>Adds a movie; a title or an id is needed.</summary>
    [HttpPost]
    [ProducesResponseType<Movie>(StatusCodes.Status201Created)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<ActionResult<Movie>> Post(MovieDetails movie, CancellationToken cancellationToken)
    {
        var (queued, wasQueued) = await queue.AddAsync(MovieValidation.Complete(movie), cancellationToken);
        return wasQueued ? throw AlreadyQueued(queued) : CreatedAtAction(nameof(Get), new { id = queued.Id }, queued);
    }

    /// <summary>Shows a movie.</summary>
    [HttpGet("{id:long}")]
    [ProducesResponseType<Movie>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<Movie>> Get(long id, CancellationToken cancellationToken) =>
        await queue.FindAsync(id, cancellationToken) is { } movie ? movie : NotFound();

    /// <summary>Replaces what is stored of a movie; what is left out is cleared.</summary>
    [HttpPut("{id:long}")]
    [ProducesResponseType<Movie>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<ActionResult<Movie>> Put(long id, MovieDetails movie, CancellationToken cancellationToken) =>
        await queue.FindAsync(id, cancellationToken) is null ? NotFound() : await Replace(id, movie, cancellationToken);

    /// <summary>Changes some of what is stored of a movie; what is left out or null stays.</summary>
    [HttpPatch("{id:long}")]
    [ProducesResponseType<Movie>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status409Conflict)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    public async Task<ActionResult<Movie>> Patch(long id, MovieDetails changes, CancellationToken cancellationToken) =>
        await queue.FindAsync(id, cancellationToken) is { } movie ? await Replace(id, changes.Over(movie), cancellationToken) : NotFound();

    /// <summary>Takes a movie out of the queue.</summary>
    [HttpDelete("{id:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status404NotFound)]
    public async Task<ActionResult> Delete(long id, CancellationToken cancellationToken) =>
        await queue.RemoveAsync([id], cancellationToken) > 0 ? NoContent() : NotFound();

    private async Task<ActionResult<Movie>> Replace(long id, MovieDetails details, CancellationToken cancellationToken)
    {
        var (movie, other) = await queue.ReplaceAsync(id, MovieValidation.Complete(details), cancellationToken);
        return other is not null ? throw AlreadyQueued(other) : movie is not null ? movie : NotFound();
    }

    private static ProblemException AlreadyQueued(Movie movie) => new(409, $"{movie} is in the queue already")
    {
        Existing = string.Create(CultureInfo.InvariantCulture, $"/movie_queue/{movie.Id}"),
    };
}
