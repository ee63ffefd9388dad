using System.Collections.Frozen;
using System.Globalization;

namespace FlexGet.Core.Titles;

/// <summary>What the title of a movie's release says.</summary>
/// <param name="Name">The movie's name as written; empty when nothing of the title is left.</param>
/// <param name="Year">Its year.</param>
/// <param name="Quality">The quality of the release.</param>
/// <param name="ProperCount">How many words such as proper or repack there are.</param>
public sealed record MovieTitle(string Name, int? Year, Quality Quality, int ProperCount)
{
    private const int FirstYear = 1931;

    private static readonly FrozenSet<string> CutWords = new[]
    {
        "limited", "xvid", "h264", "x264", "screener", "unrated", "3d", "extended", "directors", "director's", "multisubs", "dubbed",
        "subbed", "multi", "special", "bonus", "extra", "omake", "ova", "dc", "uncut", "remastered", "theatrical", "chrono", "se",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a corrected release.</summary>
    public bool IsProper => ProperCount > 0;

    /// <summary>Reads the title of a release; every title gives a name unless it is empty.</summary>
    /// <param name="title">For instance <c>Some.Movie.2010.720p.BluRay.x264-GRP</c>.</param>
    /// <param name="latestYear">A number above it is no year: the current year.</param>
    public static MovieTitle Parse(string title, int latestYear)
    {
        var words = Words(title);
        var text = string.Join(' ', words);
        var quality = Quality.Parse(text, out var cleanText);

        var cut = new Cut(latestYear);
        for (var at = 1; at < words.Length; at++)
        {
            cut.Read(words[at], at);
        }

        var end = cut.At is { } first ? words.Take(first).Sum(word => word.Length + 1) - 1 : text.Length;
        var qualityAt = text.AsSpan().CommonPrefixLength(cleanText);

        // A movie may be called Cam: as with the other words, the first one never ends the name.
        end = qualityAt > 0 ? Math.Min(end, qualityAt) : end;
        return new MovieTitle(text[..end].Trim(' ', '-'), cut.Year, quality, cut.Propers);
    }

    private static string[] Words(string title)
    {
        var text = title.Trim();
        if (text.StartsWith('[') && text.IndexOf(']', StringComparison.Ordinal) is var end and > 0)
        {
            text = $"{text[(end + 1)..]} {text[1..end]}";
        }

        text = string.Join(' ', text.Split('[', ']', '(', ')', '.', ',', '_'));
        var isHyphenated = text.Trim().IndexOf(' ', StringComparison.Ordinal) < 0;
        return (isHyphenated ? text.Replace('-', ' ') : text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private struct Cut(int latestYear)
    {
        private int? _yearAt;
        private bool _hasMixedCase;

        public int? At { get; private set; }

        public int? Year { get; private set; }

        public int Propers { get; private set; }

        public void Read(string word, int at)
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= FirstYear && number <= latestYear)
            {
                // With two years the first belongs to the name: Blade Runner 2049 2017.
                At = At is null || At == _yearAt ? at : At;
                (Year, _yearAt) = (number, at);
            }

            var isCapitals = word.Any(char.IsUpper) && !word.Any(char.IsLower);
            _hasMixedCase |= !isCapitals;
            var isGroup = isCapitals && _hasMixedCase && word.Length > 3 && word.All(char.IsLetter);
            var isProper = IsProperWord(word);
            Propers += isProper ? 1 : 0;
            if (isGroup || isProper || CutWords.Contains(word))
            {
                At ??= at;
            }
        }

        private readonly bool IsProperWord(string word) => word.ToUpperInvariant() switch
        {
            "PROPER" or "REPACK" or "RERIP" => true,
            "REAL" or "FINAL" => Year is not null,
            _ => false,
        };
    }
}
