using System.Text.RegularExpressions;

namespace FlexGet.Core.Http.Fetching;

/// <summary>Urls as they may be shown: without credentials, and with the values of parameters that are named like secrets masked.</summary>
public static partial class SafeUrl
{
    /// <summary>The url for a log or an error text.</summary>
    public static string Of(string url) => SecretMask.InText(UserInfo().Replace(url, ""));

    [GeneratedRegex(@"(?<=^[a-z][a-z0-9+.-]*://)[^/?#]*@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();
}
