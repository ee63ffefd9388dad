using System.Text.RegularExpressions;

namespace FlexGet.Core.Templating.Functions;

/// <summary>FlexGet's filters of paths. They look at the text only, never at a disk.</summary>
internal static partial class FileFilters
{
    public static IReadOnlyList<Function> All { get; } =
    [
        Of("pathbase", text => Name(text)),
        Of("pathname", text => Stem(Name(text))),
        Of("pathext", text => Name(text)[Stem(Name(text)).Length..]),
        Of("pathdir", Folder),
        new("pathscrub", ["os"], (_, value, arguments) => value is string text
            ? Scrub(text, arguments.Value(0) is string system ? system.StartsWith("win", StringComparison.OrdinalIgnoreCase) : OperatingSystem.IsWindows())
            : value),
    ];

    private static Function Of(string name, Func<string, string> change) => new(name, [], (renderer, value, _) => change(TextFilters.Text(value, renderer)));

    private static string Name(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    private static string Stem(string name)
    {
        var point = name.LastIndexOf('.');
        return point > 0 && name.AsSpan(0, point).ContainsAnyExcept('.') ? name[..point] : name;
    }

    private static string Folder(string path)
    {
        var isWindows = path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] == '\\';
        var end = isWindows ? path.LastIndexOfAny(['/', '\\']) : path.LastIndexOf('/');
        return end < 0 ? "" : end == 0 ? path[..1] : path[..end];
    }

    private static string Scrub(string text, bool forWindows)
    {
        var parts = text.Split('/').Select(part => forWindows ? Forbidden().Replace(part, " ").TrimEnd('.', ' ') : part.Replace('\0', ' '));
        return string.Join('/', parts.Select(part => Spaces().Replace(part, " ").Trim()));
    }

    [GeneratedRegex(@"[:*?""<>|\x00-\x1f]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Forbidden();

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
