using System.Net;

namespace FlexGet.Host.StartUp;

/// <summary>The URLs that the server listens at.</summary>
internal static class ServerUrls
{
    /// <exception cref="StartException">One of them is none.</exception>
    public static string Check(string urls)
    {
        foreach (var url in Split(urls))
        {
            if (Parse(url) is not { Host.Length: > 0, PathBase: "" or "/", Scheme: "http" or "https" })
            {
                throw new StartException($"--urls is not a URL like {StartOptions.DefaultUrls}: {url}");
            }
        }

        return Split(urls).Length > 0 ? urls : throw new StartException("--urls is empty");
    }

    public static bool AreLoopback(string urls) => Split(urls).All(url =>
        Parse(url)?.Host.Trim('[', ']') is { } host
        && (string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address))));

    public static string[] Split(string urls) =>
        urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static BindingAddress? Parse(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
