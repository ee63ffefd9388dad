using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FlexGet.Core.Http.Bodies;

/// <summary>How large a body may be: a config as YAML twice as large as anything else.</summary>
internal static class BodyLimits
{
    public const int Json = 1 << 20;
    public const int Yaml = 2 << 20;

    public static IApplicationBuilder UseBodyLimits(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = IsYaml(context.Request) ? Yaml : Json;
        }

        return next(context);
    });

    private static bool IsYaml(HttpRequest request) => request.ContentType?.Contains("yaml", StringComparison.OrdinalIgnoreCase) == true;
}
