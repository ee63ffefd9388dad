namespace FlexGet.Core.Http.Fetching;

/// <summary>What to fetch, and within which limits.</summary>
/// <param name="Url">An http or https url; with <see cref="FilesFrom"/> a file url or a path as well.</param>
public sealed record FetchRequest(string Url)
{
    /// <summary>Larger answers are given up, packed or unpacked.</summary>
    public long MaxBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>For the whole fetch, body and redirects included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the other side may keep silent.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>For Basic authentication; those in the url are used when this is null. Not sent on to another host.</summary>
    public string? Username { get; init; }

    public string? Password { get; init; }

    /// <summary>Further headers, for instance If-None-Match. Not sent on to another host.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>That of the task, <c>run.Proxy</c>; null goes the way that the environment says.</summary>
    public FetchProxy? Proxy { get; init; }

    /// <summary>The folder of relative paths; null allows http and https only.</summary>
    public string? FilesFrom { get; init; }
}
