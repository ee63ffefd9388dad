using FlexGet.Core.Plugins;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FlexGet.Core.Events;

/// <summary>Calls the handlers one after the other: the server's first, then those of each active plugin in the order of loading.</summary>
internal sealed partial class HandlerPublisher(IServiceProvider services, PluginRegistry plugins, ILogger<HandlerPublisher> logger)
    : EventPublisher
{
    private const string Server = "server";

    public override async Task AskAsync<TEvent>(TEvent pending, CancellationToken cancellationToken)
    {
        foreach (var (_, handler) in Handlers<TEvent>())
        {
            await handler.HandleAsync(pending, cancellationToken);
        }
    }

    public override async Task TellAsync<TEvent>(TEvent happened, CancellationToken cancellationToken)
    {
        foreach (var (plugin, handler) in Handlers<TEvent>())
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
                LogFailure(plugin, typeof(TEvent).Name, exception);
            }
        }
    }

    private List<(string Plugin, IEventHandler<TEvent> Handler)> Handlers<TEvent>()
    {
        var handlers = services.GetServices<IEventHandler<TEvent>>().Select(handler => (Server, handler)).ToList();
        var known = handlers.Select(pair => pair.handler).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var plugin in plugins.Current.Active)
        {
            // A plugin's container falls back to the server's, whose handlers were called already.
            handlers.AddRange(plugin.Services.GetServices<IEventHandler<TEvent>>().Where(known.Add).Select(handler => (plugin.Name, handler)));
        }

        return handlers;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A handler of {Plugin} failed on {Event}")]
    private partial void LogFailure(string plugin, string @event, Exception exception);
}
