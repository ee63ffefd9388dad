using FlexGet.Core.Http;

namespace FlexGet.Host.Plugins.Routes;

/// <summary>Gives a request for a plugin's endpoint the plugin's services; [FromServices] and controllers ask them.</summary>
internal sealed class PluginRequests(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PluginGeneration>() is { } generation
            ? AnswerAsync(context, generation)
            : next(context);

    private async Task AnswerAsync(HttpContext context, PluginGeneration generation)
    {
        if (!generation.Active.Use.TryBegin())
        {
            context.Response.Headers.RetryAfter = "1";
            throw new ProblemException(StatusCodes.Status503ServiceUnavailable, $"the plugin {generation.Name} is being replaced; ask again");
        }

        var server = context.RequestServices;
        await using var scope = generation.Container.BeginRequest(server);
        context.RequestServices = scope.Services;
        try
        {
            await next(context);
        }
        finally
        {
            context.RequestServices = server;
            generation.Active.Use.End();
        }
    }
}
