using FlexGet.Core.Http.Bodies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Http.Problems;

internal static class ProblemServices
{
    public static IServiceCollection AddProblems(this IServiceCollection services) => services
        .AddExceptionHandler<ExceptionProblems>();

    /// <summary>First in the pipeline: nothing behind it answers an error without a body.</summary>
    public static IApplicationBuilder UseProblems(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => new Problem(500, "the server failed").WriteAsync(context),
            SuppressDiagnosticsCallback = _ => true,
        })
        .UseStatusCodePages(context => StatusProblems.For(context.HttpContext).WriteAsync(context.HttpContext));
}

/// <summary>What a bare status means here.</summary>
internal static class StatusProblems
{
    public static Problem For(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        return new Problem(response.StatusCode, response.StatusCode switch
        {
            401 => "a key is needed: send it as X-Api-Key, or sign in at /auth",
            403 => "this is not allowed",
            404 => $"there is nothing at {request.PathBase}{request.Path}",
            405 => $"{request.Method} is not possible here; allowed: {response.Headers.Allow}",
            406 => "none of the media types in Accept can be sent; application/json can",
            413 => "the body is too large",
            415 when request.ContentType is null => $"a body is needed here, with the Content-Type {BodyTypes.UnderstoodBy(context)}",
            415 => $"the media type '{request.ContentType}' is not understood here; {BodyTypes.UnderstoodBy(context)} is",
            429 => "too many requests; try again later",
            var status => PhraseOf(status),
        });
    }

    public static string PhraseOf(int status) =>
        ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : "Error";
}
