using FlexGet.Core.Entries;
using FlexGet.Core.Events;
using FlexGet.Core.Plugins;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Standard.Memories.Timeframes;

internal static class TimeframeServices
{
    public static IServiceCollection AddTimeframes(this IServiceCollection services) => services
        .AddSingleton<TimeframeRepository>()
        .AddSingleton<IAgingMemory>(services => services.GetRequiredService<TimeframeRepository>())
        .AddSingleton<IEventHandler<EntryForgotten>, ForgetTimeframe>()
        .AddSingleton<TimeframeList>();
}
