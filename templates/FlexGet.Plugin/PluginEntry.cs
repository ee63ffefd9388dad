using FlexGet.Core.Plugins;
using Microsoft.Extensions.DependencyInjection;

namespace Acme.Sample;

/// <summary>Registers the plugin's services; its controllers, task plugins and migrations are found without it.</summary>
internal sealed class PluginEntry : PluginModule
{
    public override void ConfigureServices(IServiceCollection services, PluginContext context) =>
        services.AddSingleton<GreetingRepository>();
}
