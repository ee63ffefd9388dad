namespace FlexGet.Core.Schemas;

/// <summary>JSON pointers (RFC 6901) into the config.</summary>
public static class ConfigPath
{
    /// <summary>Appends a key to a pointer, escaped.</summary>
    public static string Append(string path, string key) =>
        $"{path}/{key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    public static string Append(string path, int index) =>
        $"{path}/{index.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>The keys of a pointer, unescaped.</summary>
    public static IReadOnlyList<string> Split(string path) =>
        [.. path.Split('/').Skip(1).Select(key =>
            key.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];

    /// <summary>True for the ancestor itself and for everything below it.</summary>
    public static bool IsWithin(string path, string ancestor) =>
        path.StartsWith(ancestor, StringComparison.Ordinal) && (path.Length == ancestor.Length || path[ancestor.Length] == '/');
}
