using FlexGet.Core.Events;
using FlexGet.Core.Plugins;
using FlexGet.Core.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Samples.Wishlist;

/// <summary>A list of words to look out for, with a resource, a keyword for tasks and a page in the UI.</summary>
internal sealed class WishlistModule : PluginModule
{
    public override void ConfigureServices(IServiceCollection services, PluginContext context) => services
        .AddSingleton<WishRepository>()
        .AddSingleton<IEventHandler<TaskRemoved>, WishesOfRemovedTasks>();
}
