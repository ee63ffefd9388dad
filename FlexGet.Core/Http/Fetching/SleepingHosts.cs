using System.Collections.Concurrent;

namespace FlexGet.Core.Http.Fetching;

/// <summary>Hosts that did not answer in time: asked again after a minute only, so that a hundred entries do not wait one by one.</summary>
internal sealed class SleepingHosts(TimeProvider time)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.OrdinalIgnoreCase);

    public void Add(Uri url) => _until[url.Authority] = time.GetUtcNow() + Rest;

    public bool Contains(Uri url)
    {
        if (!_until.TryGetValue(url.Authority, out var until))
        {
            return false;
        }

        if (time.GetUtcNow() < until)
        {
            return true;
        }

        _until.TryRemove(url.Authority, out _);
        return false;
    }
}
