using FlexGet.Core.Entries;
using FlexGet.Core.Events;

namespace FlexGet.Plugins.Standard.Memories.Upgrades;

/// <summary>What is wanted again has no release that others must be better than.</summary>
internal sealed class ForgetUpgrade(UpgradeRepository upgrades) : IEventHandler<EntryForgotten>
{
    public Task HandleAsync(EntryForgotten happened, CancellationToken cancellationToken)
    {
        upgrades.Forget(happened.Value);
        return Task.CompletedTask;
    }
}
