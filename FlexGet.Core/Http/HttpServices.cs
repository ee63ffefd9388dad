using FlexGet.Core.Http.Bodies;
using FlexGet.Core.Http.Methods;
using FlexGet.Core.Http.Problems;
using FlexGet.Core.Http.Queries;
using FlexGet.Core.Http.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.NewtonsoftJson;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FlexGet.Core.Http;

/// <summary>What every controller gets without asking, a plugin's too: names as sent, one form of errors, tags.</summary>
internal static class HttpServices
{
    /// <param name="services">The services.</param>
    /// <param name="configHash">Reads the hash of the config in force, the first part of every ETag.</param>
    public static IServiceCollection AddHttpConventions(this IServiceCollection services, Func<IServiceProvider, string?> configHash)
    {
        services.AddProblems();
        services.AddSingleton(provider => new EntityTags(() => configHash(provider)));
        services.AddControllers().AddConventions();
        return services;
    }

    /// <summary>Also for a container that builds controllers on trial.</summary>
    public static IMvcBuilder AddConventions(this IMvcBuilder mvc)
    {
        mvc.AddNewtonsoftJson(json => JsonConventions.Apply(json.SerializerSettings));
        mvc.PartManager.FeatureProviders.Add(new InternalControllers());
        mvc.Services
            .Configure<ApiBehaviorOptions>(ValidationProblems.Configure)
            .AddSingleton<IPostConfigureOptions<MvcOptions>, MvcConventions>()
            .AddSingleton<MediaTypeFilter>()
            .AddSingleton<KnownQueryFilter>()
            .AddSingleton<IfMatchFilter>()
            .AddSingleton<MatcherPolicy, LiteralPaths>()
            .AddSingleton<IActionResultExecutor<JsonResult>, TaggedJsonResults>();
        return mvc;
    }

    /// <summary>After MVC's own configuration: some of its parts are replaced.</summary>
    private sealed class MvcConventions(IOptions<MvcNewtonsoftJsonOptions> json, IServiceProvider services) : IPostConfigureOptions<MvcOptions>
    {
        public void PostConfigure(string? name, MvcOptions options)
        {
            options.ReturnHttpNotAcceptable = true;
            options.Filters.AddService<MediaTypeFilter>();
            options.Filters.AddService<KnownQueryFilter>();
            options.Filters.AddService<IfMatchFilter>();
            options.Filters.Add(new ProblemResults());
            options.Conventions.Add(new QueryParameterNames());
            options.ModelMetadataDetailsProviders.Add(new QueryMemberNames());
            options.ModelMetadataDetailsProviders.Add(new PlainMessages());
            PlainMessages.Apply(options.ModelBindingMessageProvider);
            options.ModelMetadataDetailsProviders.Add(new NewtonsoftJsonValidationMetadataProvider(JsonConventions.Names));
            options.ModelBinderProviders.Insert(0, new QueryBinders());
            options.InputFormatters.RemoveType<NewtonsoftJsonInputFormatter>();
            options.InputFormatters.RemoveType<NewtonsoftJsonPatchInputFormatter>();
            options.InputFormatters.Insert(0, new JsonBodyFormatter());
            options.OutputFormatters.RemoveType<NewtonsoftJsonOutputFormatter>();

            // Before the one for strings: a text is JSON too, unless Accept asks for text/plain.
            options.OutputFormatters.Insert(0, new TaggedJsonFormatter(
                json.Value.SerializerSettings, options, services.GetRequiredService<EntityTags>()));
        }
    }
}
