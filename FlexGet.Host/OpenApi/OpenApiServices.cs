using FlexGet.Core.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Net.Http.Headers;

namespace FlexGet.Host.OpenApi;

/// <summary>The description of the API and the page to try it; nothing of it is made before it is asked for.</summary>
internal static class OpenApiServices
{
    public const string DocumentPath = "/openapi/v1.json";
    public const string PagePath = "/docs";

    // Swagger UI sets styles in its markup; its scripts are files like all others.
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static IServiceCollection AddOpenApiDocument(this IServiceCollection services)
    {
        return services
            .AddOwnControllers(typeof(OpenApiController))
            .Configure<MvcOptions>(options => options.Conventions.Add(new DescribedControllers()))
            .AddSingleton<IApiDescriptionProvider, DescribedActions>()
            .AddSingleton<OpenApiDocuments>();
    }

    /// <summary>Behind the key: after authorization.</summary>
    public static void UseOpenApiPage(this IApplicationBuilder app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments(PagePath), page =>
        {
            page.Use((context, next) =>
            {
                context.Response.Headers[HeaderNames.ContentSecurityPolicy] = PagePolicy;
                return next(context);
            });
            page.UseSwaggerUI(options =>
            {
                options.RoutePrefix = PagePath.TrimStart('/');
                options.SwaggerEndpoint($"..{DocumentPath}", "FlexGet");
                options.DocumentTitle = "FlexGet API";
            });
        });
    }

    /// <summary>MVC describes only what says that it may be seen.</summary>
    private sealed class DescribedControllers : IApplicationModelConvention
    {
        public void Apply(ApplicationModel application) => application.ApiExplorer.IsVisible = true;
    }
}
