using FlexGet.Core.Plugins;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Standard.Memories.Propers;

internal static class ProperServices
{
    public static IServiceCollection AddPropers(this IServiceCollection services) => services
        .AddSingleton<ProperRepository>()
        .AddSingleton<IAgingMemory>(services => services.GetRequiredService<ProperRepository>());
}
