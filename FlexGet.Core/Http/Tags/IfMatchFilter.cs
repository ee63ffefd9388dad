using FlexGet.Core.Http.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Net.Http.Headers;

namespace FlexGet.Core.Http.Tags;

/// <summary>Refuses a write that starts from a config which is no longer in force.</summary>
internal sealed class IfMatchFilter(EntityTags tags) : IAsyncResourceFilter, IDisposable
{
    // Between the check and the end of the write nobody else who asked for the check may write.
    private readonly SemaphoreSlim _turn = new(1);

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (request.Headers.IfMatch.Count == 0 || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            await next();
            return;
        }

        await _turn.WaitAsync(context.HttpContext.RequestAborted);
        try
        {
            if (EntityTagHeaderValue.TryParseList(request.Headers.IfMatch, out var sent) && sent.Any(tags.Fits))
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
}
