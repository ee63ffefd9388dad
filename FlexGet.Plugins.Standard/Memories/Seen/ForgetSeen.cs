using FlexGet.Core.Entries;
using FlexGet.Core.Events;

namespace FlexGet.Plugins.Standard.Memories.Seen;

/// <summary>Lets an entry pass again when another plugin wants it.</summary>
internal sealed class ForgetSeen(SeenRepository seen) : IEventHandler<EntryForgotten>
{
    public Task HandleAsync(EntryForgotten happened, CancellationToken cancellationToken)
    {
        seen.Forget(happened.Value);
        return Task.CompletedTask;
    }
}
