using FlexGet.Core.Http;
using FlexGet.Core.Titles;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Core.Previews;

[ApiController]
[Route("titles")]
internal sealed class TitlesController(TimeProvider time) : ControllerBase
{
    private const int MostTitles = 10_000;

    /// <summary>Tells what the titles of releases say: name, season, episodes, quality, group and more. Nothing is stored.</summary>
    /// <remarks>With a series they are read as its releases only, as the plugin series does it.</remarks>
    /// <param name="request">The titles.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    [HttpPost("parse")]
    [ChangesNothing]
    [ProducesResponseType<IReadOnlyList<ReleaseTitle>>(StatusCodes.Status200OK)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status400BadRequest)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status422UnprocessableEntity)]
    public ActionResult<IReadOnlyList<ReleaseTitle>> Parse(TitlesRequest request, CancellationToken cancellationToken)
    {
        if (request.Titles.Count > MostTitles)
        {
            throw new ProblemException(StatusCodes.Status422UnprocessableEntity, $"{request.Titles.Count} titles are too many, {MostTitles} at most are read at once");
        }

        var preview = new TitlePreview(request, time.GetLocalNow());
        var releases = new List<ReleaseTitle>(request.Titles.Count);
        foreach (var title in request.Titles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            releases.Add(preview.Read(title ?? ""));
        }

        return releases;
    }
}
