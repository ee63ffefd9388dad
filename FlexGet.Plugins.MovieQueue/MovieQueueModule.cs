using FlexGet.Core.Plugins;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.MovieQueue;

/// <summary>The movies that are still wanted, and the task plugins that take from and add to them.</summary>
internal sealed class MovieQueueModule : PluginModule
{
    public override void ConfigureServices(IServiceCollection services, PluginContext context) =>
        services.AddSingleton<MovieQueueRepository>().AddSingleton<MovieQueueChanges>();
}
