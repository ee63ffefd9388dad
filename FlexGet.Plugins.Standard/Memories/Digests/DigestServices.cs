using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Standard.Memories.Digests;

internal static class DigestServices
{
    public static IServiceCollection AddDigests(this IServiceCollection services) => services
        .AddSingleton<DigestRepository>();
}
