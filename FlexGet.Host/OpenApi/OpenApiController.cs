using FlexGet.Core.Http.Tags;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Host.OpenApi;

[ApiController]
[ApiExplorerSettings(IgnoreApi = true)]
internal sealed class OpenApiController(OpenApiDocuments documents, EntityTags tags) : ControllerBase
{
    [HttpGet(OpenApiServices.DocumentPath)]
    public async Task<ActionResult> Get(CancellationToken cancellationToken)
    {
        var bytes = await documents.ReadAsync(cancellationToken);
        return tags.IsKnown(HttpContext, bytes) ? new EmptyResult() : File(bytes, "application/json");
    }

    /// <summary>The API page is the first page: /ui/ shows pages of plugins only.</summary>
    [HttpGet("/")]
    [AllowAnonymous]
    public ActionResult GetRoot() => LocalRedirect($"~{OpenApiServices.PagePath}/index.html");
}
