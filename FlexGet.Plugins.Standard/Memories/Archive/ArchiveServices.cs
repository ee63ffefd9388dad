using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Standard.Memories.Archive;

internal static class ArchiveServices
{
    public static IServiceCollection AddArchive(this IServiceCollection services) => services
        .AddSingleton<ArchiveRepository>()
        .AddSingleton<ArchiveList>();
}
