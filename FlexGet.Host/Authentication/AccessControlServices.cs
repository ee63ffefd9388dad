using FlexGet.Core.Health;
using FlexGet.Core.Http;
using FlexGet.Core.Plugins;
using FlexGet.Core.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace FlexGet.Host.Authentication;

/// <summary>Who may do what: nobody anything without a key, except what <see cref="AnonymousPaths"/> lists.</summary>
internal static class AccessControlServices
{
    public static IServiceCollection AddAccessControl(this IServiceCollection services)
    {
        // Not AddAuthentication: it brings data protection too, which nothing here uses, and which writes keys into the user's home.
        services.AddAuthenticationCore(options => options.DefaultScheme = AccessHandler.SchemeName).AddWebEncoders();
        new AuthenticationBuilder(services).AddScheme<AccessOptions, AccessHandler>(AccessHandler.SchemeName, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services
            .AddOwnControllers(typeof(AuthController))
            .AddMigrations("access", ".Authentication.Migrations.", assembly: typeof(AccessControlServices).Assembly)
            .AddSingleton<AccessKeys>()
            .AddSingleton<KeyFile>()
            .AddSingleton<Sessions>()
            .AddSingleton<IAgingMemory>(services => services.GetRequiredService<Sessions>())
            .AddSingleton<SignInLinks>()
            .AddSingleton<FailedAttempts>()
            .AddSingleton<AccessChecks>()
            .AddSingleton<HostNames>()
            .AddSingleton<SignInPage>()
            .AddSingleton<IHealthSource, AccessHealth>()
            .AddHostedService<AccessStartup>();
    }

    public static void UseAccessControl(this IApplicationBuilder app) => app
        .UseMiddleware<AuditMiddleware>()
        .UseHostNames()
        .UseAuthentication()
        .UseSameOrigin()
        .UseMiddleware<AccessMiddleware>()
        .UseAuthorization();
}
