using FlexGet.Core.Entries;
using FlexGet.Core.Events;

namespace FlexGet.Plugins.Standard.Memories.Timeframes;

/// <summary>What is wanted again is waited for again.</summary>
internal sealed class ForgetTimeframe(TimeframeRepository timeframes) : IEventHandler<EntryForgotten>
{
    public Task HandleAsync(EntryForgotten happened, CancellationToken cancellationToken)
    {
        timeframes.Forget(happened.Value);
        return Task.CompletedTask;
    }
}
