namespace FlexGet.Core.Events;

/// <summary>Hears of something that happened, or is about to. Register it in the services as <c>IEventHandler&lt;TEvent&gt;</c>.</summary>
public interface IEventHandler<in TEvent>
{
    /// <summary>Called in the publisher's flow; what it throws stops an event of the kind "about to", and is logged for the others.</summary>
    Task HandleAsync(TEvent happened, CancellationToken cancellationToken);
}

/// <summary>Tells the handlers of the server and of all active plugins.</summary>
public abstract class EventPublisher
{
    /// <summary>For what is about to happen: an exception of a handler passes on to the caller, who gives up.</summary>
    public abstract Task AskAsync<TEvent>(TEvent pending, CancellationToken cancellationToken);

    /// <summary>For what has happened: an exception of a handler is logged with its plugin, the others are still called.</summary>
    public abstract Task TellAsync<TEvent>(TEvent happened, CancellationToken cancellationToken);
}

/// <summary>The stream of GET /events.</summary>
public abstract class ServerEvents
{
    /// <summary>Sends an event to everyone who listens; returns at once.</summary>
    /// <param name="type">For instance <c>schedule.changed</c>; the part before the dot names the resource.</param>
    /// <param name="payload">Serialised as JSON with snake_case names.</param>
    public abstract void Send(string type, object payload);
}
