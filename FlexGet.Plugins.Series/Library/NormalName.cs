using System.Text;

namespace FlexGet.Plugins.Series.Library;

/// <summary>The form of a name under which a series is found again, however it is written.</summary>
internal static class NormalName
{
    public static string Of(string name)
    {
        var text = name.Replace("&amp;", " and ", StringComparison.OrdinalIgnoreCase).Replace("&", " and ", StringComparison.Ordinal);
        var normal = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\'' or '\\')
            {
                continue;
            }

            if (!char.IsWhiteSpace(letter) && letter is not ('_' or '.' or '/' or '-' or ',' or '[' or ']' or '(' or ')' or ':'))
            {
                normal.Append(char.ToLowerInvariant(letter));
            }
            else if (normal.Length > 0 && normal[^1] != ' ')
            {
                normal.Append(' ');
            }
        }

        return normal.ToString().TrimEnd();
    }
}
