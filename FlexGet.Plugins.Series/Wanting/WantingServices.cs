using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Series.Wanting;

internal static class WantingServices
{
    public static IServiceCollection AddWanting(this IServiceCollection services) => services
        .AddSingleton<WantedReleases>()
        .AddSingleton<Forgetting>()
        .AddSingleton<WantAgain>()
        .AddSingleton<EpisodeRemoval>();
}
