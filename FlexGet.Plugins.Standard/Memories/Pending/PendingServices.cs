using FlexGet.Core.Plugins;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Standard.Memories.Pending;

internal static class PendingServices
{
    public static IServiceCollection AddPending(this IServiceCollection services) => services
        .AddSingleton<PendingRepository>()
        .AddSingleton<IAgingMemory>(services => services.GetRequiredService<PendingRepository>())
        .AddSingleton<PendingList>();
}
