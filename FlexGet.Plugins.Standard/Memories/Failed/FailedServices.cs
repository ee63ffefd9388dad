using FlexGet.Core.Entries;
using FlexGet.Core.Events;
using FlexGet.Core.Plugins;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Standard.Memories.Failed;

internal static class FailedServices
{
    public static IServiceCollection AddFailed(this IServiceCollection services) => services
        .AddSingleton<FailedRepository>()
        .AddSingleton<IAgingMemory>(services => services.GetRequiredService<FailedRepository>())
        .AddSingleton<FailedList>()
        .AddSingleton<IEventHandler<EntryForgotten>, ForgetFailed>();
}
