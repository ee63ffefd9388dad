using FlexGet.Core.Entries;
using FlexGet.Core.Events;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Standard.Memories.Seen;

internal static class SeenServices
{
    public static IServiceCollection AddSeen(this IServiceCollection services) => services
        .AddSingleton<SeenRepository>()
        .AddSingleton<SeenArchive>()
        .AddSingleton<IEventHandler<EntryForgotten>, ForgetSeen>();
}
