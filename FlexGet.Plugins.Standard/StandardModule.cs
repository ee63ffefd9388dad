using FlexGet.Core.Plugins;
using FlexGet.Plugins.Standard.Memories.Seen;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Standard;

/// <summary>The task plugins that nearly every config uses.</summary>
internal sealed class StandardModule : PluginModule
{
    public override void ConfigureServices(IServiceCollection services, PluginContext context) => services
        .AddSeen();
}
