using FlexGet.Core.Events;
using FlexGet.Core.Executions;
using FlexGet.Core.Plugins;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Standard.Memories.Status;

internal static class StatusServices
{
    public static IServiceCollection AddStatus(this IServiceCollection services) => services
        .AddSingleton<StatusRepository>()
        .AddSingleton<IAgingMemory>(services => services.GetRequiredService<StatusRepository>())
        .AddSingleton<StatusList>()
        .AddSingleton<IEventHandler<ExecutionFinished>, StatusAtEnd>();
}
