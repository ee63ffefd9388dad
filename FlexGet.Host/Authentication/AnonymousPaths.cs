namespace FlexGet.Host.Authentication;

/// <summary>What answers without a key. Everything else does not, whatever a controller says of itself.</summary>
internal static class AnonymousPaths
{
    /// <summary>Paths; one that ends in <c>/</c> stands for what is below it, too.</summary>
    public static IReadOnlyList<string> All { get; } = ["/", "/ui/", "/auth/", "/health/live"];

    public static bool Contains(PathString path)
    {
        var text = path.Value is { Length: > 0 } value ? value : "/";
        return All.Any(listed => listed.Length > 1 && listed.EndsWith('/')
            ? text.StartsWith(listed, StringComparison.Ordinal) || text == listed[..^1]
            : text == listed || text == listed + "/");
    }
}
