namespace FlexGet.Core.Titles.Releases;

/// <summary>Words that are written as one: BD1080p. And sizes of pictures: 1024x576.</summary>
internal static class GluedWord
{
    private const int Shortest = 6;

    private static readonly string[] Resolutions = ["2160p", "1080p", "720p", "576p", "480p"];

    /// <summary>How long the source before a resolution is; 0 when there is no such pair.</summary>
    public static int LengthOfSource(ReadOnlySpan<char> text)
    {
        if (text.Length < Shortest || text[^1] is not ('p' or 'P') || !char.IsAsciiLetter(text[0]))
        {
            return 0;
        }

        foreach (var resolution in Resolutions)
        {
            if (text.EndsWith(resolution, StringComparison.OrdinalIgnoreCase))
            {
                var length = text.Length - resolution.Length;
                return TitleWords.At(TitleWords.Find(text[..length])).Kind == QualityKind.Source ? length : 0;
            }
        }

        return 0;
    }

    /// <summary>The word for the resolution of a size in pixels; 0 when it is none.</summary>
    public static short ResolutionOfSize(ReadOnlySpan<char> text)
    {
        if (text.Length < Shortest || !char.IsAsciiDigit(text[0]))
        {
            return 0;
        }

        var cross = text.IndexOfAny('x', 'X');
        if (cross is not (3 or 4) || text[..cross].ContainsAnyExceptInRange('0', '9'))
        {
            return 0;
        }

        return text[(cross + 1)..] switch
        {
            "480" => TitleWords.Find("480p"),
            "540" => TitleWords.Find("540p"),
            "576" => TitleWords.Find("576p"),
            "720" => TitleWords.Find("720p"),
            "1080" => TitleWords.Find("1080p"),
            "2160" => TitleWords.Find("2160p"),
            _ => 0,
        };
    }
}
