using FlexGet.Core.Events;
using Microsoft.Extensions.Logging;

namespace FlexGet.Core.Plugins;

/// <summary>Calls the handlers one after the other: the server's first, then those of each active plugin in the order of loading.</summary>
internal sealed partial class HandlerPublisher(Contributions contributions, ILogger<HandlerPublisher> logger) : EventPublisher
{
    public override async Task AskAsync<TEvent>(TEvent pending, CancellationToken cancellationToken)
    {
        using var hold = contributions.Hold();
        foreach (var (_, handler) in contributions.Of<IEventHandler<TEvent>>(hold.Plugins))
        {
            await handler.HandleAsync(pending, cancellationToken);
        }
    }

    public override async Task TellAsync<TEvent>(TEvent happened, CancellationToken cancellationToken)
    {
        using var hold = contributions.Hold();
        foreach (var (owner, handler) in contributions.Of<IEventHandler<TEvent>>(hold.Plugins))
        {
            try
            {
                await handler.HandleAsync(happened, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception exception)
            {
                // It has happened already: one handler's fault is not the publisher's, and the others must still hear of it.
                LogFailure(owner, typeof(TEvent).Name, exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A handler of {Owner} failed on {Event}")]
    private partial void LogFailure(string owner, string @event, Exception exception);
}
