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
        }
    }
}
