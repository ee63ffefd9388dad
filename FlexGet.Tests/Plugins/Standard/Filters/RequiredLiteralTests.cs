using System.Text.RegularExpressions;
using FlexGet.Plugins.Standard.Filters.Regexp;

namespace FlexGet.Tests.Plugins.Standard.Filters;

internal sealed class RequiredLiteralTests
{
    [TestCase(@"Silent\.Harbor\.S0[1-5]E\d+.*(720p|1080p)", "Silent.Harbor.S0")]
    [TestCase("^some.show$", "some")]
    [TestCase("colou?r", "colo")]
    [TestCase("abcd*", "abc")]
    [TestCase("abcd{0,2}efg", "abc")]
    [TestCase("abcd+", "abcd")]
    [TestCase(@"[abc]]def", "]def")]
    [TestCase(@"[]abc]defg", "defg")]
    [TestCase(@"(?<name>abcdef)ghi", "ghi")]
    [TestCase(@"\x41bcd\u0041efgh", "efgh")]
    [TestCase(@"\p{Lu}abc", "abc")]
    [TestCase("one|other", null)]
    [TestCase("(one|other)", null)]
    [TestCase("(?x) some show", null)]
    [TestCase("(?ix) some show", null)]
    [TestCase("ab", null)]
    [TestCase("größe", null)]
    public void Longest_text_that_every_match_contains_is_found(string pattern, string? literal) =>
        RequiredLiteral.Of(pattern).Should().Be(literal);

    [Test]
    public void Literal_occurs_in_every_match_of_random_patterns()
    {
        var random = new Random(7);
        string[] pieces = ["a", "bc", "def", @"\.", "[ab]", "[^a]", "(de)", "(?:a|b)", "?", "*", "+", "{2}", "{0,1}", "|", @"\d", ".", "^", "$", @"\x61"];
        for (var round = 0; round < 20_000; round++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            var text = string.Concat(Enumerable.Range(0, 12).Select(_ => "abcdef.1"[random.Next(8)]));
            if (RegexOf(pattern) is { } regex && RequiredLiteral.Of(pattern) is { } literal && regex.Match(text) is { Success: true } match)
            {
                match.Value.Should().ContainEquivalentOf(literal, $"{pattern} matches {text}");
            }
        }
    }

    private static Regex? RegexOf(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
