namespace FlexGet.Core.Titles.Releases;

/// <summary>Letters and digits as wide as the signs of Chinese and Japanese: Ｓ０１Ｅ０２ is S01E02.</summary>
internal static class FullWidth
{
    private const char First = '\uFF10';
    private const char Last = '\uFF5A';
    private const int Distance = First - '0';

    public static string Fold(string title) => title.AsSpan().ContainsAnyInRange(First, Last)
        ? string.Create(title.Length, title, static (folded, text) =>
        {
            for (var at = 0; at < folded.Length; at++)
            {
                var plain = (char)(text[at] - Distance);
                folded[at] = text[at] is >= First and <= Last && char.IsAsciiLetterOrDigit(plain) ? plain : text[at];
            }
        })
        : title;
}
