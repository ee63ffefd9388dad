using FlexGet.Core.Configuration.Bodies;
using FlexGet.Core.Configuration.Revisions;
using FlexGet.Core.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Core.Configuration;

[ApiController]
[Route("config/revisions")]
internal sealed class RevisionsController(ConfigEditor editor, RevisionRepository revisions, ConfigAnswers answers) : ControllerBase
{
    /// <summary>Every version of the config that was ever in force, newest first.</summary>
    [HttpGet]
    [ProducesResponseType<IReadOnlyList<Revision>>(StatusCodes.Status200OK)]
    public async Task<ActionResult> Get([FromQuery] ListQuery query, CancellationToken cancellationToken) =>
        await revisions.ListAsync(query, cancellationToken);

    /// <summary>One version with its text and the difference to the one before. Secrets are masked.</summary>
    /// <param name="id">The id of the revision.</param>
    /// <param name="reveal">Shows the secrets; this is logged.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpGet("{id:long}")]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<ActionResult<RevisionDetails>> Get(long id, bool reveal = false, CancellationToken cancellationToken = default) =>
        await revisions.FindAsync(id, cancellationToken) is { } revision ? await DetailsAsync(revision, reveal, cancellationToken) : NotFound();

    /// <summary>Puts the text of this version back, as a new revision.</summary>
    /// <param name="id">The id of the revision.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpPost("{id:long}/restore")]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    [ProducesResponseType(StatusCodes.Status409Conflict)]
    public async Task<ActionResult<RevisionDetails>> Restore(long id, CancellationToken cancellationToken)
    {
        if (await revisions.FindAsync(id, cancellationToken) is not { } revision)
        {
            return NotFound();
        }

        var current = await editor.RestoreAsync(revision, cancellationToken);
        return await Get(current.Revision, reveal: false, cancellationToken);
    }

    private async Task<RevisionDetails> DetailsAsync(StoredRevision revision, bool reveal, CancellationToken cancellationToken)
    {
        var path = $"/revisions/{revision.Id}";
        var before = answers.Text(await revisions.FindTextBeforeAsync(revision.Id, cancellationToken), reveal, path, Request);
        var text = reveal ? revision.Text : answers.Text(revision.Text, reveal, path, Request);
        return new RevisionDetails(
            revision.Id, revision.Time, revision.Source, revision.Author, revision.Comment, text, RevisionDiff.Between(before, text));
    }
}
