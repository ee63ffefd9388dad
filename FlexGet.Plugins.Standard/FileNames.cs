using System.Text;
using System.Text.RegularExpressions;

namespace FlexGet.Plugins.Standard;

/// <summary>Makes file names of what strangers send, so that they stay inside their folder and every system can hold them.</summary>
internal static partial class FileNames
{
    /// <summary>What common file systems take, in bytes of UTF-8.</summary>
    private const int MaxBytes = 255;

    /// <summary>A name without separators, control characters and surplus spaces; on Windows without what it forbids.</summary>
    /// <exception cref="FormatException">Nothing is left of the name.</exception>
    public static string Scrub(string name) => Scrub(name, OperatingSystem.IsWindows());

    public static string Scrub(string name, bool forWindows)
    {
        var scrubbed = Separator().Replace(name, " ");
        scrubbed = forWindows ? WindowsForbidden().Replace(scrubbed, " ") : scrubbed;
        scrubbed = Spaces().Replace(scrubbed, " ").Trim();
        scrubbed = forWindows ? scrubbed.TrimEnd('.', ' ') : scrubbed;
        scrubbed = forWindows && WindowsDevice().IsMatch(scrubbed) ? "_" + scrubbed : scrubbed;
        return scrubbed is "" or "." or ".." ? throw new FormatException($"nothing is left of the file name `{name}`") : Shortened(scrubbed);
    }

    /// <summary>A path of a config into which fields were put, without line breaks and other control characters; its separators stay.</summary>
    public static string WithoutControls(string path) => Control().Replace(path, " ").Trim();

    private static string Shortened(string name)
    {
        var extension = Path.GetExtension(name);
        extension = Encoding.UTF8.GetByteCount(extension) > 20 ? "" : extension;
        var stem = name[..^extension.Length];
        while (Encoding.UTF8.GetByteCount(stem) + Encoding.UTF8.GetByteCount(extension) > MaxBytes)
        {
            stem = stem[..^(char.IsLowSurrogate(stem[^1]) && stem.Length > 1 ? 2 : 1)];
        }

        return stem + extension;
    }

    [GeneratedRegex(@"[/\\\x00-\x1f\x7f]", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"[\x00-\x1f\x7f]+", RegexOptions.CultureInvariant)]
    private static partial Regex Control();

    [GeneratedRegex(@"[:*?""<>|]", RegexOptions.CultureInvariant)]
    private static partial Regex WindowsForbidden();

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WindowsDevice();
}
