using FlexGet.Core.Plugins;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.History;

/// <summary>The history: every accepted entry of every task, for a year.</summary>
internal sealed class HistoryModule : PluginModule
{
    public override void ConfigureServices(IServiceCollection services, PluginContext context) =>
        services.AddSingleton<HistoryRepository>();
}
