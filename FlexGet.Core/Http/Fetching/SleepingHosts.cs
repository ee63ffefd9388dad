using System.Collections.Concurrent;

namespace FlexGet.Core.Http.Fetching;

/// <summary>Hosts that did not answer in time: asked again after a minute only, so that a hundred entries do not wait one by one.</summary>
internal sealed class SleepingHosts(TimeProvider time)
{
    // By time that passes, whatever becomes of the clock.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, long> _since = new(StringComparer.OrdinalIgnoreCase);

    public void Add(Uri url) => _since[url.Authority] = time.GetTimestamp();

    public bool Contains(Uri url)
    {
        if (!_since.TryGetValue(url.Authority, out var since))
        {
            return false;
        }

        if (time.GetElapsedTime(since) < Rest)
        {
            return true;
        }

        _since.TryRemove(url.Authority, out _);
        return false;
    }
}
