using System.Net;

namespace FlexGet.Host.Authentication;

/// <summary>Notes in the log who changed what, and who tried to.</summary>
internal sealed partial class AuditMiddleware(RequestDelegate next, ILogger<AuditMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var request = context.Request;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        if (!isRead)
        {
            var kind = AccessHandler.KindOf(context.User);
            LogWrite(request.Method, request.Path, context.Response.StatusCode, kind, context.Connection.RemoteIpAddress);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} answered {Status} (by {Kind} from {Address})")]
    private partial void LogWrite(string method, PathString path, int status, AccessKind? kind, IPAddress? address);
}
