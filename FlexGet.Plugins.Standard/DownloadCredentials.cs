namespace FlexGet.Plugins.Standard;

/// <summary>Credentials for fetching an entry, in its field <c>download_auth</c>; no plain value, so that they are never recorded.</summary>
/// <param name="Host">Nobody else gets them, whatever urls the entry has and whoever rewrites them.</param>
/// <param name="Username">The name.</param>
/// <param name="Password">The password.</param>
internal sealed record DownloadCredentials(string Host, string Username, string Password)
{
    public bool AreFor(string url) => Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Host == Host;

    public override string ToString() => "********";
}
