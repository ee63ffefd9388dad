using System.Text.RegularExpressions;
using FlexGet.Core.Schemas.Regexes;

namespace FlexGet.Tests.Schemas;

/// <summary>Patterns are Python's; the expected results are those of Python's re module.</summary>
internal sealed class ConfigRegexTests
{
    [TestCase(@"(?P<show>\w+) (?P=show)", "ha ha", "ha ha")]
    [TestCase(@"end\Z", "the end\n", null)]
    [TestCase(@"end$", "the end\n", "end")]
    [TestCase(@"\Athe", "the end", "the")]
    [TestCase(@"S(\d+)E\1", "s02e02", "s02e02")]
    [TestCase(@"(?P<a>x)(y)\2", "xyy", "xyy")]
    [TestCase(@"(x)(?P<b>y)\2", "xyy", "xyy")]
    [TestCase(@"(?P<a>x)(y)\1", "xyy", null)]
    [TestCase(@"(a)?(?(1)b|c)", "ab", "ab")]
    [TestCase(@"(?P<q>a)?(?(q)b|c)", "c", "c")]
    [TestCase(@"a*+a", "aaa", null)]
    [TestCase(@"(?:ab)++c", "ababc", "ababc")]
    [TestCase(@"[ab]{2,3}+c", "abac", "abac")]
    [TestCase(@"x?+x", "x", null)]
    [TestCase(@"(?>a+)b", "aab", "aab")]
    [TestCase(@"a{,2}b", "aaab", "aab")]
    [TestCase(@"a{,}b", "aaab", "aaab")]
    [TestCase(@"a{x}", "a{x}", "a{x}")]
    [TestCase(@"[]a]+", "a]", "a]")]
    [TestCase(@"[^]a]+", "a]b", "b")]
    [TestCase(@"[[a]+", "[a", "[a")]
    [TestCase(@"[a-z-[aeiou]]", "[]", "[]")]
    [TestCase(@"[\w.-]+", "a.b-c", "a.b-c")]
    [TestCase(@"[\]]", "]", "]")]
    [TestCase(@"\bfoo\b", "a foo b", "foo")]
    [TestCase(@"a\_b", "a_b", "a_b")]
    [TestCase(@"\x41\u0042\103", "ABC", "ABC")]
    [TestCase(@"\U0001F600", "😀", "😀")]
    [TestCase(@"\0", "\0", "\0")]
    [TestCase(@"(?i)ABC", "abc", "abc")]
    [TestCase(@"(?-i:ABC)", "abc", null)]
    [TestCase(@"(?s:a.b)", "a\nb", "a\nb")]
    [TestCase(@"a.b", "a\nb", null)]
    [TestCase(@"(?x) a b  # a comment (with a parenthesis
                c", "abc", "abc")]
    [TestCase(@"a(?#comment)b", "ab", "ab")]
    [TestCase(@"(?u)é", "É", "É")]
    [TestCase(@"(?<=a)b", "ab", "b")]
    [TestCase(@"(?<!a)b", "ab", null)]
    [TestCase(@"720p|1080p", "Show.1080P.mkv", "1080P")]
    [TestCase("", "anything", "")]
    public void Patterns_of_Python_match_what_they_match_there(string pattern, string text, string? match)
    {
        var found = ConfigRegex.Create(pattern).Match(text);

        found.Success.Should().Be(match is not null);
        found.Value.Should().Be(match ?? "");
    }

    [Test]
    public void Groups_have_the_numbers_that_they_have_in_Python()
    {
        var match = ConfigRegex.Create(@"(a)(?P<name>b)(c)(?P<last>d)").Match("abcd");

        match.Groups.Values.Select(group => group.Value).Should().Equal("abcd", "a", "b", "c", "d");
        match.Groups["name"].Value.Should().Be("b");
    }

    [TestCase(@"a(b", "never closed")]
    [TestCase(@"ab)", "no \"(\" at character 3")]
    [TestCase(@"a[b", "never closed at character 2")]
    [TestCase(@"ab**", "repeat")]
    [TestCase(@"*a", "nothing to repeat at character 1")]
    [TestCase(@"ab\", "nothing behind it at character 3")]
    [TestCase(@"a\pL", @"\p is no escape of Python's at character 2")]
    [TestCase(@"\z", @"\z is no escape")]
    [TestCase(@"[\Z]", @"\Z is no escape")]
    [TestCase(@"(a)\2", "no group 2 before this at character 4")]
    [TestCase(@"(?P=x)", "no group x")]
    [TestCase(@"(?P<x>a)(?P<x>b)", "two groups called x at character 9")]
    [TestCase(@"(?P<1>a)", "no name of a group")]
    [TestCase(@"(?<name>a)", "not supported at character 1")]
    [TestCase(@"(?a)\w", "not supported")]
    [TestCase(@"(?L)x", "not supported")]
    [TestCase(@"a(?i)b", "at its beginning at character 2")]
    [TestCase(@"(?(3)a|b)", "no group \"3\"")]
    [TestCase(@"(?|a)", "not supported")]
    [TestCase(@"\x4", "2 hexadecimal digits")]
    [TestCase(@"\U00110000", "8 hexadecimal digits")]
    [TestCase(@"\777", "octal")]
    [TestCase(@"(?P<x>a)[z-a]", "ends before it begins at character 12")]
    public void What_is_no_pattern_of_Python_is_refused_with_its_place(string pattern, string words) =>
        FluentActions.Invoking(() => ConfigRegex.Create(pattern)).Should().Throw<ArgumentException>().WithMessage($"*{words}*");

    [Test]
    public void A_pattern_shows_itself_as_it_was_written() => ConfigRegex.Create("(?P<a>b)").ToString().Should().Be("(?P<a>b)");

    [Test]
    public void A_pattern_may_mind_the_case() => ConfigRegex.Create("a", isCaseSensitive: true).IsMatch("A").Should().BeFalse();

    [Test]
    public void A_match_that_takes_too_long_is_stopped() =>
        FluentActions.Invoking(() => ConfigRegex.Create("^(a+)+$").IsMatch(new string('a', 40) + "!")).Should().Throw<RegexMatchTimeoutException>();

    [Test]
    public void Long_patterns_are_refused() =>
        FluentActions.Invoking(() => ConfigRegex.Create(new string('a', 1001))).Should().Throw<ArgumentException>().WithMessage("*1000 at most*");
}
