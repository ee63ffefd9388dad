namespace FlexGet.Core.Tasks;

/// <summary>Keywords that FlexGet had and dropped, as configs of the wild still have them.</summary>
internal static class FormerKeywords
{
    /// <summary>Those that made no difference to what is accepted: left out with a notice.</summary>
    private static readonly Dictionary<string, string> WithoutEffect = new(StringComparer.Ordinal)
    {
        ["cfscraper"] = "cfscraper is gone: pages behind that protection cannot be read by it any more",
        ["thexem"] = "thexem is gone: series numbers are not looked up there any more",
        ["change_warn"] = "change_warn has no effect here: old names are noticed anyway",
    };

    /// <summary>Those whose work another keyword does now; the task cannot run as it was meant.</summary>
    private static readonly Dictionary<string, (string Message, string? Suggestion)> Replaced = new(StringComparer.Ordinal)
    {
        ["imdb_required"] = ("imdb_required is gone: write \"require_field: imdb_id\"", "require_field"),
        ["trakt_add"] = ("trakt_add is gone: write \"list_add\" with a trakt_list", "list_add"),
        ["trakt_remove"] = ("trakt_remove is gone: write \"list_remove\" with a trakt_list", "list_remove"),
        ["trakt_emit"] = ("trakt_emit is gone: use next_trakt_episodes", "next_trakt_episodes"),
        ["list_accept"] = ("list_accept is gone: use list_match", "list_match"),
        ["disable_builtins"] = ("disable_builtins is gone: write \"disable: builtins\", or name the plugins", "disable"),
        ["disable_plugin"] = ("disable_plugin is gone: write \"disable\" with the names", "disable"),
        ["subtitle_queue"] = ("subtitle_queue is gone", null),
        ["series_add"] = ("series_add is gone: series are added at /series", null),
    };

    public static string? NoticeOf(string keyword) => WithoutEffect.GetValueOrDefault(keyword);

    public static (string Message, string? Suggestion)? MistakeOf(string keyword) =>
        Replaced.TryGetValue(keyword, out var found) ? found : null;
}
