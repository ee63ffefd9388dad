using FlexGet.Core.Events;
using FlexGet.Core.Tasks;

namespace FlexGet.Samples.Wishlist;

/// <summary>A wish no longer says that it was found by a task that is gone.</summary>
internal sealed class WishesOfRemovedTasks(WishRepository wishes) : IEventHandler<TaskRemoved>
{
    public Task HandleAsync(TaskRemoved happened, CancellationToken cancellationToken)
    {
        wishes.Forget(happened.Name);
        return Task.CompletedTask;
    }
}
