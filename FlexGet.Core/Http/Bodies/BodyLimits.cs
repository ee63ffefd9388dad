using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FlexGet.Core.Http.Bodies;

/// <summary>How large a body may be: a config as YAML twice as large as anything else, small where everybody may send one.</summary>
internal static class BodyLimits
{
    public const int Json = 1 << 20;
    public const int Yaml = 2 << 20;
    public const int SignIn = 4 << 10;

    private static readonly PathString[] SignInPaths = ["/auth", HttpPipeline.PathBase + "/auth"];

    public static IApplicationBuilder UseBodyLimits(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Of(context.Request);
        }

        return next(context);
    });

    private static int Of(HttpRequest request) =>
        Array.Exists(SignInPaths, path => request.Path.StartsWithSegments(path)) ? SignIn : IsYaml(request) ? Yaml : Json;

    private static bool IsYaml(HttpRequest request) => request.ContentType?.Contains("yaml", StringComparison.OrdinalIgnoreCase) == true;
}
