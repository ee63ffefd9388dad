namespace FlexGet.Core;

/// <summary>Paths as users write them.</summary>
internal static class UserPath
{
    /// <summary>The path in full: <c>~</c> is the user's own folder, relative ones start at the directory.</summary>
    /// <exception cref="ArgumentException">The text cannot be a path.</exception>
    public static string Full(string path, string directory) => Path.GetFullPath(
        path == "~" || path.StartsWith("~/", StringComparison.Ordinal)
            ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..]
            : path,
        directory);
}
