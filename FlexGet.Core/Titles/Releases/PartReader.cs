namespace FlexGet.Core.Titles.Releases;

/// <summary>A part of something: Part 2, Pt II, Teil 2.</summary>
internal static class PartReader
{
    public static Numbering? Read(TitleTokens tokens, int at) =>
        NumberedWord.Read(tokens, at, WordRoles.Part, out var number) is var to and > 0 && number is > 0 and < 100
            ? new Numbering { From = at, To = to, Season = 1, First = number, Last = number, Part = number, IsInWords = true }
            : null;

    /// <summary>The part that the title of an episode tells, between the numbers and the tags.</summary>
    public static int? ReadBehind(TitleTokens tokens, Numbering code)
    {
        for (var at = code.From + 1; at < tokens.Count && !tokens.Is(at, WordRoles.Tag); at++)
        {
            if (Read(tokens, at) is { } part)
            {
                return part.Part;
            }
        }

        return null;
    }
}
