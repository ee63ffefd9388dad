using FlexGet.Core.Events;
using FlexGet.Core.Health;
using FlexGet.Core.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Plugins;

internal static class PluginServices
{
    public static IServiceCollection AddPlugins(this IServiceCollection services) => services
        .AddOwnControllers(typeof(PluginsController), typeof(PluginPagesController))
        .AddSingleton<PluginRegistry>()
        .AddSingleton<IHealthSource, PluginHealth>()
        .AddSingleton<Contributions>()
        .AddSingleton(provider => new UrlRewriters(() =>
            provider.GetRequiredService<Contributions>().Of<IUrlRewriter>().Select(contribution => contribution.Service)))
        .AddSingleton<EventPublisher, HandlerPublisher>()
        .AddSingleton<IHealthSource, PluginHealthSources>()
        .AddHostedService<PluginStartup>()
        .AddHostedService<DailyCleanup>();
}
