using FlexGet.Core.Entries;

namespace FlexGet.Plugins.Standard;

/// <summary>Texts of the config that may name fields of an entry: <c>~/tv/{{ series_name }}</c>.</summary>
internal static class TextTemplate
{
    public static bool Is(string text) => text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal);

    /// <summary>The text with the entry's values in it.</summary>
    /// <exception cref="FormatException">It cannot be rendered; the message says why.</exception>
    public static string Render(string text, Entry entry) =>
        Is(text) ? throw new FormatException($"templates are not understood yet: `{text}` of `{entry.Title}`") : text;
}
