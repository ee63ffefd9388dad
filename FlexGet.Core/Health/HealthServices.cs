using FlexGet.Core.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Health;

internal static class HealthServices
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services
        .AddOwnControllers(typeof(HealthController))
        .AddSingleton<HealthReports>()
        .AddSingleton<ServerStart>()
        .AddHostedService(provider => provider.GetRequiredService<ServerStart>())
        .AddSingleton<IHealthSource, DataDirectoryHealth>()
        .AddSingleton<IHealthSource, BackgroundHealth>();
}
