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
        var parts = text.Trim().Split('-', '+')[0].Split('.');
        var numbers = new int[4];
        for (var at = 0; at < parts.Length; at++)
        {
            if (at >= numbers.Length || !int.TryParse(parts[at], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[at]))
            {
                throw PluginRejectedException.Malfunctioned($"{PluginManifest.FileName}: {text} is no version such as 1.2 or 1.2.3");
            }
        }

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
    public static bool Satisfies(string version, string wanted) =>
        wanted.Trim() is "" or "*" || Parse(version) >= Parse(wanted.Replace(AtLeast, "", StringComparison.Ordinal));
}
