using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Events;

internal static class EventServices
{
    public static IServiceCollection AddServerEvents(this IServiceCollection services) => services
        .AddSingleton<EventBuffer>()
        .AddSingleton<ServerEvents>(provider => provider.GetRequiredService<EventBuffer>());
}
