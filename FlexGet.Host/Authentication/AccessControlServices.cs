using FlexGet.Core.Storage;
using Microsoft.AspNetCore.Authorization;

namespace FlexGet.Host.Authentication;

/// <summary>Who may do what: nobody may do anything without a key, except the few paths listed here.</summary>
internal static class AccessControlServices
{
    public static IServiceCollection AddAccessControl(this IServiceCollection services)
    {
        services.AddAuthentication(AccessHandler.SchemeName).AddScheme<AccessOptions, AccessHandler>(AccessHandler.SchemeName, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services
            .AddMigrations("access", ".Authentication.Migrations.", assembly: typeof(AccessControlServices).Assembly)
            .AddSingleton<AccessKeys>()
            .AddSingleton<KeyFile>()
            .AddHostedService<AccessKeyStartup>();
    }

    public static void UseAccessControl(this IApplicationBuilder app) => app
        .UseAuthentication()
        .UseAuthorization();
}
