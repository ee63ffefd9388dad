using FlexGet.Core.Plugins;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Standard.Memories.Rejected;

internal static class RejectedServices
{
    public static IServiceCollection AddRejected(this IServiceCollection services) => services
        .AddSingleton<RejectedRepository>()
        .AddSingleton<IAgingMemory>(services => services.GetRequiredService<RejectedRepository>())
        .AddSingleton<RejectedList>();
}
