using FlexGet.Core.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace FlexGet.Core.Http.Tags;

/// <summary>
/// Its actions change the config, one after the other: two requests that come at the same time are both done, rather than one of them
/// being refused for what the other has written.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class WritesConfigAttribute : Attribute;

/// <summary>
/// Refuses a write that starts from a config which is no longer in force. The body has been read by then: who sends it slowly holds up
/// nobody.
/// </summary>
internal sealed class IfMatchFilter(EntityTags tags) : IAsyncActionFilter, IDisposable
{
    // Between the check and the end of the write nobody else may write.
    private readonly SemaphoreSlim _turn = new(1);

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        var isConditional = request.Headers.IfMatch.Count > 0;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || !(isConditional || WritesConfig(context)))
        {
            await next();
            return;
        }

        await _turn.WaitAsync(context.HttpContext.RequestAborted);
        try
        {
            if (!isConditional || (EntityTagHeaderValue.TryParseList(request.Headers.IfMatch, out var sent) && sent.Any(tags.Fits)))
            {
                await next();
            }
            else
            {
                context.Result = new ProblemResult(new Problem(412, "the config has changed since; read it again and repeat the change"));
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static bool WritesConfig(ActionExecutingContext context) =>
        context.ActionDescriptor.EndpointMetadata.Any(metadata => metadata is WritesConfigAttribute);
}
