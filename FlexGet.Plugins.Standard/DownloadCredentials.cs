namespace FlexGet.Plugins.Standard;

/// <summary>Credentials for fetching an entry, in its field <c>download_auth</c>; no plain value, so that they are never recorded.</summary>
internal sealed record DownloadCredentials(string Username, string Password)
{
    public override string ToString() => "********";
}
