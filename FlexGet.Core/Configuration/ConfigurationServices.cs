using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Configuration;

internal static class ConfigurationServices
{
    public static IServiceCollection AddConfiguration(this IServiceCollection services) => services
        .AddSingleton<RootSections>()
        .AddSingleton<ConfigLoader>();
}
