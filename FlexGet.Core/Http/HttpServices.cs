using FlexGet.Core.Http.Bodies;
using FlexGet.Core.Http.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Http;

/// <summary>What every controller gets without asking, a plugin's too: names as sent, one form of errors.</summary>
internal static class HttpServices
{
    public static IServiceCollection AddHttpConventions(this IServiceCollection services)
    {
        services.AddProblems();
        services.AddControllers().AddConventions();
        return services;
    }

    /// <summary>Also for a container that builds controllers on trial.</summary>
    public static IMvcBuilder AddConventions(this IMvcBuilder mvc)
    {
        mvc.AddNewtonsoftJson(json => JsonConventions.Apply(json.SerializerSettings));
        mvc.PartManager.FeatureProviders.Add(new InternalControllers());
        mvc.Services.Configure<ApiBehaviorOptions>(ValidationProblems.Configure);
        return mvc;
    }
}
