using FlexGet.Core.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Events;

internal static class EventServices
{
    public static IServiceCollection AddServerEvents(this IServiceCollection services) => services
        .AddOwnControllers(typeof(EventsController))
        .AddSingleton<EventBuffer>()
        .AddSingleton<ServerEvents>(provider => provider.GetRequiredService<EventBuffer>());
}
