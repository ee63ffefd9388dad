using FlexGet.Core.Plugins;
using FlexGet.Plugins.Standard.Memories.Archive;
using FlexGet.Plugins.Standard.Memories.Digests;
using FlexGet.Plugins.Standard.Memories.Failed;
using FlexGet.Plugins.Standard.Memories.Pending;
using FlexGet.Plugins.Standard.Memories.Propers;
using FlexGet.Plugins.Standard.Memories.Rejected;
using FlexGet.Plugins.Standard.Memories.Seen;
using FlexGet.Plugins.Standard.Memories.Status;
using FlexGet.Plugins.Standard.Memories.Timeframes;
using FlexGet.Plugins.Standard.Memories.Upgrades;
using FlexGet.Plugins.Standard.Memories.Waiting;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Standard;

/// <summary>The task plugins that nearly every config uses.</summary>
internal sealed class StandardModule : PluginModule
{
    public override void ConfigureServices(IServiceCollection services, PluginContext context) => services
        .AddSeen()
        .AddRejected()
        .AddFailed()
        .AddWaiting()
        .AddDigests()
        .AddPending()
        .AddArchive()
        .AddStatus()
        .AddUpgrades()
        .AddTimeframes()
        .AddPropers();
}
