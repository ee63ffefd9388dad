using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Standard.Memories.Waiting;

internal static class WaitingServices
{
    public static IServiceCollection AddWaiting(this IServiceCollection services) => services
        .AddSingleton<DelayedRepository>();
}
