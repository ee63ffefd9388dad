using System.Net;
using FlexGet.Core.Http;

namespace FlexGet.Host.Authentication;

/// <summary>Notes in the log who changed what, and who tried to.</summary>
internal sealed partial class AuditMiddleware(RequestDelegate next, ILogger<AuditMiddleware> logger)
{
    public Task InvokeAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method))
        {
            // Only then is the status the one that was sent, also when an exception became the answer.
            context.Response.OnCompleted(() => NoteAsync(context));
        }

        return next(context);
    }

    private Task NoteAsync(HttpContext context)
    {
        var (request, status, kind) = (context.Request, context.Response.StatusCode, AccessHandler.KindOf(context.User));
        if (status >= StatusCodes.Status400BadRequest || context.GetEndpoint()?.Metadata.GetMetadata<ChangesNothingAttribute>() is null)
        {
            LogWrite(request.Method, request.PathBase + request.Path, status, kind, context.Connection.RemoteIpAddress);
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} answered {Status} (by {Kind} from {Address})")]
    private partial void LogWrite(string method, PathString path, int status, AccessKind? kind, IPAddress? address);
}
