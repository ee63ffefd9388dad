using System.Text.RegularExpressions;

namespace FlexGet.Core;

/// <summary>Hides secrets in any text that leaves the server: logs, reasons, diffs.</summary>
internal static partial class SecretMask
{
    public const string Mask = "********";

    /// <summary>True for names like api_key, passkey, token, password, secret.</summary>
    public static bool IsSecretName(string name) => SecretName().IsMatch(name);

    /// <summary>Masks the user info of URLs and the values of query parameters that are named like secrets.</summary>
    public static string InText(string text)
    {
        // Most lines hold neither: quick looks spare them the patterns.
        if (text.Contains('@', StringComparison.Ordinal) && text.Contains("://", StringComparison.Ordinal))
        {
            text = UserInfo().Replace(text, match => match.Groups["user"].Success
                ? $"{match.Groups["scheme"]}{match.Groups["user"]}:{Mask}@"
                : $"{match.Groups["scheme"]}{Mask}@");
        }

        return text.Contains('=', StringComparison.Ordinal)
            ? QueryValue().Replace(text, match => IsSecretName(match.Groups["name"].Value) ? $"{match.Groups["start"]}{Mask}" : match.Value)
            : text;
    }

    /// <summary>Masks <c>password: x</c> in the comments of a config too; <c>$(cat key)</c> and the like hold no secret, they fetch it.</summary>
    public static string InComments(string text) => Comment().Replace(text, comment =>
        OwnSetting().Match(comment.Value) is { Success: true } own && IsSecretName(own.Groups["name"].Value)
            ? own.Groups["start"].Value + Mask
            : Setting().Replace(
                comment.Value, match => IsSecretName(match.Groups["name"].Value) ? match.Groups["start"].Value + Mask : match.Value));

    [GeneratedRegex("(key|token|pass|passwd|password|passphrase|passcode|secret|pwd|cookie)s?$|^(secret|token|passw)|^auth$|^authorization$", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    // A quote may be part of a password; one before a comma or bracket ends a text of the config.
    [GeneratedRegex(@"(?<scheme>[a-z][a-z0-9+.-]{0,20}://)(?:(?<user>[^/\s:@?#'""<>]*):)?(?:[^/\s@?#'""<>]|'[^/\s@?#'""<>,:\]}])+'?@", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"(?<start>[?&;](?<name>[\w.\-\[\]]{1,60})=)[^&;#\s'""<>]+", RegexOptions.NonBacktracking)]
    private static partial Regex QueryValue();

    [GeneratedRegex(@"#[^\r\n]*")]
    private static partial Regex Comment();

    /// <summary>A setting that is switched off: its value goes to the end of the line.</summary>
    [GeneratedRegex(@"^(?<start>#[\s#-]*['""]?(?<name>[\w-]{2,60})['""]?\s*:[ \t]+)(?!\$[({]|\{|\[)\S")]
    private static partial Regex OwnSetting();

    /// <summary>One amid other text: its value goes to a quote, comma or bracket.</summary>
    [GeneratedRegex(@"(?<start>(?<![\w-])(?<name>[\w-]{2,60})['""]?\s*:[ \t]+)(?!\$[({]|\{|\[)(?:'[^']*'|""[^""]*""|[^\s'""][^,}\]'""]*)")]
    private static partial Regex Setting();
}
