using System.Diagnostics;
using FlexGet.Core.Http.Bodies;
using FlexGet.Core.Schemas;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Http.Problems;

/// <summary>The one form of every error answer (RFC 9457), with <c>message</c> for FlexGet's clients.</summary>
internal sealed record Problem(int Status, string Detail)
{
    public const string ContentType = "application/problem+json";

    public IReadOnlyList<ConfigError> Errors { get; init; } = [];

    public string? Existing { get; init; }

    public IReadOnlyDictionary<string, object?> Extensions { get; init; } = new Dictionary<string, object?>();

    public static Problem Of(ProblemException exception) => new(exception.Status, exception.Message)
    {
        Errors = exception.Errors,
        Existing = exception.Existing,
        Extensions = exception.Extensions,
    };

    /// <summary>Names the request in the answer and in the log.</summary>
    public static string TraceIdOf(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.WriteAsync(Body(context).ToString(Formatting.None), context.RequestAborted);
        }
    }

    /// <summary>What was thrown comes here behind the end of UsePathBase, which has put the prefix back into the path.</summary>
    private static string? PrefixOf(HttpRequest request) =>
        request.Path.StartsWithSegments(HttpPipeline.PathBase, out var prefix, out _) ? prefix.Value : request.PathBase.Value;

    private JObject Body(HttpContext context)
    {
        var serializer = JsonSerializer.Create(JsonConventions.Settings);
        var body = new JObject
        {
            ["type"] = "about:blank",
            ["title"] = StatusProblems.PhraseOf(Status),
            ["status"] = Status,
            ["detail"] = Detail,
            ["message"] = Detail,
            ["trace_id"] = TraceIdOf(context),
        };
        if (Errors.Count > 0)
        {
            body["errors"] = JArray.FromObject(Errors, serializer);
        }

        if (Existing is not null)
        {
            body["existing"] = PrefixOf(context.Request) + Existing;
        }

        foreach (var (name, value) in Extensions)
        {
            body[name] = value is null ? JValue.CreateNull() : JToken.FromObject(value, serializer);
        }

        return body;
    }
}
