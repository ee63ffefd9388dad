using System.Globalization;

namespace FlexGet.Host.Plugins;

/// <summary>Versions as authors write them: <c>1</c>, <c>1.2</c>, <c>1.2.3-beta</c>, <c>1.x</c>.</summary>
internal static class VersionRange
{
    private const string AtLeast = ">=";

    /// <summary>The version in a text; what is missing counts as 0.</summary>
    /// <exception cref="PluginRejectedException">It is none.</exception>
    public static Version Parse(string text)
    {
        if (!IsVersion(text))
        {
            throw PluginRejectedException.Malfunctioned($"{PluginManifest.FileName}: {text} is no version such as 1.2 or 1.2.3");
        }

        int[] numbers = [.. PartsOf(text).Select(part => int.Parse(part, CultureInfo.InvariantCulture)), 0, 0, 0];
        return new Version(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /// <summary>True when the version is within the bound: <c>1.x</c> lets every 1 pass, <c>1.2</c> every 1.2 too.</summary>
    public static bool IsAtMost(Version version, string bound)
    {
        var parts = bound.Trim().Split('.').TakeWhile(part => part is not ("x" or "*")).ToArray();
        var limit = Parse(string.Join('.', parts));
        int[] present = [version.Major, version.Minor, Math.Max(version.Build, 0), Math.Max(version.Revision, 0)];
        int[] allowed = [limit.Major, limit.Minor, limit.Build, limit.Revision];
        var difference = Enumerable.Range(0, parts.Length).Select(at => present[at].CompareTo(allowed[at])).FirstOrDefault(found => found != 0);
        return difference <= 0;
    }

    /// <summary>True when the version satisfies <c>&gt;=1.2</c>, <c>1.2</c> (the same) or <c>*</c>.</summary>
    public static bool Satisfies(string version, string? wanted) => Parse(version) >= LowestOf(wanted);

    /// <summary>The lowest version that satisfies.</summary>
    /// <exception cref="PluginRejectedException">It names none.</exception>
    public static Version LowestOf(string? wanted) =>
        Parse(wanted?.Trim() is null or "" or "*" ? "0" : wanted.Replace(AtLeast, "", StringComparison.Ordinal));

    /// <summary>True when <see cref="Parse"/> takes it.</summary>
    public static bool IsVersion(string text) =>
        PartsOf(text) is { Length: <= 4 } parts
        && Array.TrueForAll(parts, part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static string[] PartsOf(string text) => text.Trim().Split('-', '+')[0].Split('.');
}
