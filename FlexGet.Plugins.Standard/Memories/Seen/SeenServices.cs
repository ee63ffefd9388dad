using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Standard.Memories.Seen;

internal static class SeenServices
{
    public static IServiceCollection AddSeen(this IServiceCollection services) => services
        .AddSingleton<SeenRepository>()
        .AddSingleton<SeenArchive>();
}
