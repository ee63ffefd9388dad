using FlexGet.Core.Entries;
using FlexGet.Core.Events;
using FlexGet.Core.Plugins;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Standard.Memories.Upgrades;

internal static class UpgradeServices
{
    public static IServiceCollection AddUpgrades(this IServiceCollection services) => services
        .AddSingleton<UpgradeRepository>()
        .AddSingleton<IAgingMemory>(services => services.GetRequiredService<UpgradeRepository>())
        .AddSingleton<IEventHandler<EntryForgotten>, ForgetUpgrade>()
        .AddSingleton<UpgradeList>();
}
