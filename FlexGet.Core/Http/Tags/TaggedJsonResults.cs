using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace FlexGet.Core.Http.Tags;

/// <summary>Lets a <see cref="JsonResult"/> go the way of all other answers.</summary>
internal sealed class TaggedJsonResults(IActionResultExecutor<ObjectResult> objects) : IActionResultExecutor<JsonResult>
{
    public Task ExecuteAsync(ActionContext context, JsonResult result) => objects.ExecuteAsync(context, new ObjectResult(result.Value)
    {
        StatusCode = result.StatusCode,
        ContentTypes = [result.ContentType ?? "application/json"],
    });
}
