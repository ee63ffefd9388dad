using System.Text.RegularExpressions;

namespace FlexGet.Core.Executions.Logs;

/// <summary>Hides the user info and the secret query values of URLs.</summary>
internal static partial class LogMask
{
    private const string Hidden = "********";

    public static string Mask(string text)
    {
        // Nearly no line holds a URL, and few URLs hold a secret: only those pay for the patterns.
        if (!text.Contains("://", StringComparison.Ordinal))
        {
            return text;
        }

        var masked = text.Contains('@') ? UserInfo().Replace(text, $"://{Hidden}@") : text;
        return masked.Contains('?') ? SecretValue().Replace(masked, $"$1{Hidden}") : masked;
    }

    [GeneratedRegex(@"://[^\s/?#@]+@", RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();

    [GeneratedRegex(
        @"([?&][^\s=&#?]*(?:key|token|pass|secret|auth)[^\s=&#?]*=)[^\s&#""'<>]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretValue();
}
