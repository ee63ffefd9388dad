using System.Text.RegularExpressions;
using FlexGet.Core.Titles;

namespace FlexGet.Tests.Titles;

/// <summary>The tree of words against the plain meaning of the table: one regular expression for each item.</summary>
internal sealed class QualityTokenizerTests
{
    private static readonly string[] Fragments =
    [
        "720", "p", "1080p", "hd", "x", "50", "4k", "1280x", "web", "dl", "rip", "dvd", "scr", "eener", "blu", "ray", "bd", "a", "hdtv",
        "ts", "cam", "r5", "h", "264", "265", "avc", "hevc", "av", "1", "hdr", "10", "+", "plus", "dolby", "vision", "dv", "dovi", "bit",
        "s", "hi10", "aac", "dd", "5", "ch", "0", "dts", "ma", "truehd", "flac", "ac3", ".", ".", " ", " ", "-", "_", "Show", "é",
    ];

    private static readonly Regex[] Plain = [.. QualityTable.Items.Select(item => new Regex(
        $@"(?<![^\W_])(?:{Translate(item)})(?![^\W_])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))];

    [Test]
    [Property("Rule", "10.3")]
    public void Random_texts_are_read_as_a_search_item_by_item_reads_them([Values(1, 2, 3, 4)] int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 4000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Fragments[random.Next(Fragments.Length)]));

            var name = Quality.Parse(text, out var cleanText).Name;

            (name, cleanText).Should().Be(Search(text), "of {0}", text);
        }
    }

    private static (string Name, string CleanText) Search(string text)
    {
        var names = new List<string>();
        foreach (var kind in Enum.GetValues<QualityKind>())
        {
            var (best, rest) = (default(QualityComponent), text);
            for (var item = 0; item < Plain.Length && best?.Modifier is null; item++)
            {
                var searched = kind is QualityKind.Resolution or QualityKind.ColorRange ? text : rest;
                if (QualityTable.Items[item].Component.Kind == kind && Plain[item].IsMatch(searched))
                {
                    (best, rest) = (QualityTable.Items[item].Component, Plain[item].Replace(searched, ""));
                }
            }

            text = rest;
            names.AddRange(best is null ? [] : [best.Name]);
        }

        return (names.Count == 0 ? "unknown" : string.Join(' ', names), text);
    }

    private static string Translate(QualityItem item) => item.Pattern is null
        ? @"(?:(?:hdr(?:\W?10)?\W?(?:\+|plus|p)|hdr(?:\W?10)?|dolby\W?vision|dv|dovi)\W?){2,3}"
        : item.Pattern
            .Replace("+", @"\+", StringComparison.Ordinal)
            .Replace("*", ".?", StringComparison.Ordinal)
            .Replace("~", @"[\W_]?", StringComparison.Ordinal)
            .Replace("=", @"\W?", StringComparison.Ordinal)
            .Replace("^", @"[^\w+]?", StringComparison.Ordinal)
            .Replace("#", "[1-7]", StringComparison.Ordinal);
}
