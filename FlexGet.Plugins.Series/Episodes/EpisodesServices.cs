using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Series.Episodes;

internal static class EpisodesServices
{
    public static IServiceCollection AddEpisodes(this IServiceCollection services) => services
        .AddSingleton<EpisodeListing>()
        .AddSingleton<ReleaseListing>()
        .AddSingleton<ReleaseChanges>();
}
