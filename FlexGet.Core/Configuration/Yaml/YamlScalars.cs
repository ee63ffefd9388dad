namespace FlexGet.Core.Configuration.Yaml;

/// <summary>The meaning of plain scalars by YAML 1.1 as PyYAML reads it, so that a config means the same here as in FlexGet. Dates stay text.</summary>
internal static class YamlScalars
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>null, bool, long, double, or the text itself.</summary>
    public static object? Resolve(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        // Most scalars are words: the first letter tells them from everything else.
        return text[0] switch
        {
            '~' or 'n' or 'N' or 'y' or 'Y' or 't' or 'T' or 'f' or 'F' or 'o' or 'O' => Word(text),
            '+' or '-' or '.' or (>= '0' and <= '9') => YamlNumbers.Resolve(text) ?? text,
            _ => text,
        };
    }

    private static object? Word(string text) => text switch
    {
        "~" or "null" or "Null" or "NULL" => null,
        "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => True,
        "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => False,
        _ => text,
    };
}
