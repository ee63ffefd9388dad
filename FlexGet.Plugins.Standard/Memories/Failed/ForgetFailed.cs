using FlexGet.Core.Entries;
using FlexGet.Core.Events;

namespace FlexGet.Plugins.Standard.Memories.Failed;

/// <summary>Lets an entry be tried again at once when another plugin wants it.</summary>
internal sealed class ForgetFailed(FailedRepository failed) : IEventHandler<EntryForgotten>
{
    public Task HandleAsync(EntryForgotten happened, CancellationToken cancellationToken)
    {
        failed.Forget(happened.Value);
        return Task.CompletedTask;
    }
}
