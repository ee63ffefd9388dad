using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FlexGet.Core.Http.Bodies;

/// <summary>
/// Refuses a write whose body no formatter reads (415) or whose answer none could write (406) before anything is done. MVC itself looks at
/// Accept when the action has run: the client would be told of a failure, and repeat what has been done.
/// </summary>
internal sealed class MediaTypeFilter(IOptions<MvcOptions> options) : IResourceFilter
{
    private readonly ConditionalWeakTable<ActionDescriptor, ActionTypes> _known = [];

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            || context.ActionDescriptor is not ControllerActionDescriptor action)
        {
            return;
        }

        var types = _known.GetValue(action, _ => TypesOf(action));
        if (types.Read is { } read && HasBody(context.HttpContext) && !IsRead(read, request.ContentType))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status415UnsupportedMediaType);
        }
        else if (types.Written is { } written && !IsAccepted(written, request))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status406NotAcceptable);
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private ActionTypes TypesOf(ControllerActionDescriptor action) => new(
        BodyTypes.BodyOf(action) is { } body ? BodyTypes.ReadAs(body.ParameterType, options.Value) : null,
        WrittenBy(action));

    /// <summary>Null when all of its answers are without a body.</summary>
    private List<string>? WrittenBy(ControllerActionDescriptor action)
    {
        var types = DeclaredAnswers.TypesOf(action);
        if (types.Count > 0 && types.All(type => type == typeof(void)))
        {
            return null;
        }

        var named = DeclaredAnswers.MediaTypesOf(action);
        return named.Count > 0
            ? [.. named]
            : [.. options.Value.OutputFormatters.OfType<OutputFormatter>()
                .Where(formatter => formatter is not StringOutputFormatter || types.Contains(typeof(string)))
                .SelectMany(formatter => formatter.SupportedMediaTypes)];
    }

    private static bool HasBody(HttpContext context) => context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != false;

    private static bool IsRead(List<string> read, string? sent) =>
        sent is { Length: > 0 } && new MediaType(sent) is var type && read.Exists(known => type.IsSubsetOf(new MediaType(known)));

    /// <summary>As MVC decides it; what cannot be parsed asks for nothing.</summary>
    private static bool IsAccepted(List<string> written, HttpRequest request) =>
        !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        || accepted.Count == 0
        || accepted.Any(type => written.Exists(known => Fits(known, new MediaType(type.MediaType))));

    private static bool Fits(string known, MediaType accepted) => accepted.HasWildcard
        ? new MediaType(known).IsSubsetOf(accepted)
        : accepted.IsSubsetOf(new MediaType(known));

    /// <param name="Read">How a body may be sent; null when none is taken.</param>
    /// <param name="Written">How the answer may be sent; null when it has no body.</param>
    private sealed record ActionTypes(List<string>? Read, List<string>? Written);
}
