using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Health;

internal static class HealthServices
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services
        .AddSingleton<HealthReports>()
        .AddSingleton<IHealthSource, DataDirectoryHealth>();
}
