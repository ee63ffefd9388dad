using FlexGet.Core.Health;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FlexGet.Core.Executions.Engine;

internal static class EngineServices
{
    public static IServiceCollection AddEngine(this IServiceCollection services)
    {
        services.TryAddSingleton<EngineOptions>();
        return services
            .AddSingleton(provider => new EngineEnvironment(
                provider.GetRequiredService<EngineOptions>(),
                provider.GetRequiredService<TimeProvider>(),
                TemporaryFolders.RootIn(provider.GetRequiredService<ServerOptions>().DataDirectory)))
            .AddHostedService<TemporaryFolders>()
            .AddSingleton<AbandonedPlugins>()
            .AddSingleton<IHealthSource>(provider => provider.GetRequiredService<AbandonedPlugins>())
            .AddSingleton<PluginCall>()
            .AddSingleton<PhaseRunner>()
            .AddSingleton<TaskPasses>()
            .AddSingleton<FilterTurns>()
            .AddSingleton<TaskRunner, PhaseTaskRunner>();
    }
}
