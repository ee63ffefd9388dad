using System.Net.Http.Headers;
using System.Text;

namespace FlexGet.Core.Http.Fetching;

/// <summary>The request as it goes over the wire, and what is read from the headers of the answer.</summary>
internal static class FetchMessage
{
    private static readonly string UserAgent = $"FlexGet/{ServerVersion.Text} (www.flexget.com)";

    public static HttpRequestMessage Make(FetchRequest request, Uri url)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, WithoutCredentials(url));
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", "*/*");
        message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");

        // What was meant for one host is nobody else's business, wherever it redirects to.
        var isSameHost = Uri.TryCreate(request.Url, UriKind.Absolute, out var first) && first.Authority == url.Authority && first.Scheme == url.Scheme;
        foreach (var (name, value) in isSameHost ? request.Headers : new Dictionary<string, string>())
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value.ReplaceLineEndings(" "));
        }

        if (CredentialsOf(request, url, isSameHost) is { } credentials)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));
        }

        return message;
    }

    public static Uri WithoutCredentials(Uri url) => url.UserInfo.Length == 0 ? url : new UriBuilder(url) { UserName = "", Password = "" }.Uri;

    public static string? FileNameOf(HttpContentHeaders headers)
    {
        try
        {
            return (headers.ContentDisposition?.FileNameStar ?? headers.ContentDisposition?.FileName)?.Trim('"');
        }
        catch (FormatException)
        {
            return null; // the header is none; the name is only a suggestion
        }
    }

    private static string? CredentialsOf(FetchRequest request, Uri url, bool isSameHost)
    {
        if (isSameHost && request.Username is not null)
        {
            return $"{request.Username}:{request.Password}";
        }

        return url.UserInfo.Length > 0 ? Uri.UnescapeDataString(url.UserInfo.Contains(':', StringComparison.Ordinal) ? url.UserInfo : url.UserInfo + ":") : null;
    }
}
