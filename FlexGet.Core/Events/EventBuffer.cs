using System.Threading.Channels;
using FlexGet.Core.Http.Bodies;
using Newtonsoft.Json;

namespace FlexGet.Core.Events;

/// <summary>One event of the stream.</summary>
internal sealed record ServerEvent(long Id, string Type, string Json);

/// <summary>The latest events, and those who listen. A listener that is too slow loses its place, never holds up the sender.</summary>
internal sealed class EventBuffer : ServerEvents
{
    public const int MaxListeners = 64;
    public const int Capacity = 1000;

    private readonly Lock _lock = new();
    private readonly Queue<ServerEvent> _latest = new();
    private readonly HashSet<Channel<ServerEvent>> _listeners = [];
    private long _lastId;

    public override void Send(string type, object payload)
    {
        var json = JsonConvert.SerializeObject(payload, Formatting.None, JsonConventions.Settings);
        lock (_lock)
        {
            var happened = new ServerEvent(++_lastId, type, json);
            _latest.Enqueue(happened);
            if (_latest.Count > Capacity)
            {
                _latest.Dequeue();
            }

            // A listener whose channel is full is closed: it reconnects and resumes from the buffer.
            _listeners.RemoveWhere(listener => !listener.Writer.TryWrite(happened) && listener.Writer.TryComplete());
        }
    }

    /// <summary>Listens from now on, after the buffered events with an id above <paramref name="after"/>; null when too many listen.</summary>
    public Listener? Listen(long? after)
    {
        lock (_lock)
        {
            if (_listeners.Count >= MaxListeners)
            {
                return null;
            }

            // An id from before a restart lies ahead of ours: everything here is news then.
            var from = after > _lastId ? 0 : after ?? _lastId;
            var channel = Channel.CreateBounded<ServerEvent>(Capacity);
            _listeners.Add(channel);
            return new Listener(this, channel, [.. _latest.Where(happened => happened.Id > from)]);
        }
    }

    private void Leave(Channel<ServerEvent> channel)
    {
        lock (_lock)
        {
            _listeners.Remove(channel);
        }
    }

    /// <summary>One reader's place in the stream.</summary>
    internal sealed class Listener(EventBuffer buffer, Channel<ServerEvent> channel, IReadOnlyList<ServerEvent> missed) : IDisposable
    {
        /// <summary>What happened between the id that the reader had come to and now.</summary>
        public IReadOnlyList<ServerEvent> Missed { get; } = missed;

        /// <summary>What happens from now on; ends when the reader is too slow.</summary>
        public ChannelReader<ServerEvent> Coming { get; } = channel.Reader;

        public void Dispose() => buffer.Leave(channel);
    }
}
