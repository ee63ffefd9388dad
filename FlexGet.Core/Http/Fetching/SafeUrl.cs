using System.Text.RegularExpressions;

namespace FlexGet.Core.Http.Fetching;

/// <summary>Urls as they may be shown: without credentials, and with values that look like secrets masked.</summary>
public static partial class SafeUrl
{
    private const string Mask = "********";

    /// <summary>The url for a log or an error text.</summary>
    public static string Of(string url) => SecretValue().Replace(UserInfo().Replace(url, ""), match => match.Groups[1].Value + Mask);

    [GeneratedRegex(@"(?<=^[a-z][a-z0-9+.-]*://)[^/?#]*@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"([?&;][^=&#?]*(?:key|token|pass|secret|auth)[^=&#]*=)[^&#;]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretValue();
}
