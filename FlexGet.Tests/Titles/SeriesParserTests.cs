using System.Text.RegularExpressions;
using FlexGet.Core.Schemas.Regexes;
using FlexGet.Core.Titles;

namespace FlexGet.Tests.Titles;

internal sealed class SeriesParserTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    [TestCase("Some Show", "Some.Show.S01E02.720p", true)]
    [TestCase("Some Show", "some_show - s01e02", true)]
    [TestCase("Some Show", "SomeShow.S01E02", true)]
    [TestCase("Some Show", "[GRP] Some Show S01E02", true)]
    [TestCase("Some Show", "HD 1080p: Some Show S01E02", true)]
    [TestCase("Some Show", "Some Showtime S01E02", false)]
    [TestCase("Some Show", "Not Some Show S01E02", false)]
    [TestCase("Law & Order", "Law.and.Order.S01E02", true)]
    [TestCase("Law and Order", "Law & Order S01E02", true)]
    [TestCase("Law Order", "Law & Order S01E02", false)]
    [TestCase("Show (US)", "Show US S01E01", true)]
    [TestCase("Show (US)", "Show.US.S01E01", true)]
    [TestCase("Show (US)", "Show S01E01", true)]
    [TestCase("Show (US)", "Show UK S01E01", false)]
    [TestCase("Grey's Anatomy", "Greys.Anatomy.S01E02", true)]
    [TestCase("24", "24.S01E02", true)]
    [Property("Rule", "11.1")]
    public void Name_is_found_at_the_start_of_a_title(string name, string title, bool isValid) =>
        (Parse(new SeriesRules { Name = name }, title)?.Valid == true).Should().Be(isValid);

    [Test]
    [Property("Rule", "11.1")]
    public void Alternate_names_belong_to_the_series_too() =>
        Parse(new SeriesRules { Name = "Some Show", AlternateNames = ["Other"] }, "Other.S01E02")?.Name.Should().Be("Some Show");

    [Test]
    [Property("Rule", "11.1")]
    public void Own_expressions_replace_the_names_and_match_anywhere()
    {
        var rules = new SeriesRules { Name = "Some Show", NameRegexps = [Regex("so?me.?sh")] };

        Parse(rules, "The sme-sh S01E02")?.Identifier.Should().Be("S01E02");
        Parse(rules, "Other S01E02").Should().BeNull();
    }

    [TestCase("Show.S01E02.720p", "S01E02")]
    [TestCase("Show.S01E02-E03.720p", "S01E02-E03")]
    [TestCase("Show.S01E02.E03.720p", "S01E02-E03")]
    [TestCase("Show S1E2", "S01E02")]
    [TestCase("Show Season 1 Episode 2", "S01E02")]
    [TestCase("Show Season 1 - The Title - Part II", "S01E02")]
    [TestCase("Show.Season.2.3of10", "S02E03")]
    [TestCase("Show 1x02", "S01E02")]
    [TestCase("Show 1x02-03", "S01E02-E03")]
    [TestCase("Show 2 of 5", "S01E02")]
    [TestCase("Show Episode 12", "S01E12")]
    [TestCase("Show Part Two", "S01E02")]
    [TestCase("Show S02 1080p", "S02")]
    [TestCase("Show Season 2", "S02")]
    [TestCase("Show S01 E1089 1080p", "S01E1089")]
    [TestCase("Show S02 Complete", "S02")]
    [TestCase("Show 2x all", "S02")]
    [TestCase("Show.2012.12.13.720p", "2012-12-13")]
    [TestCase("Show.2012.05.04.720p", "2012-05-04")]
    [TestCase("Show 13.12.2012", "2012-12-13")]
    [TestCase("Show 5th March 2012", "2012-03-05")]
    [TestCase("Show 12 720p", "12")]
    [TestCase("Show - 12v2", "12")]
    [TestCase("Show XII", "12")]
    [TestCase("Show Special The Making", "the making")]
    [Property("Rule", "11.3")]
    public void Identifier_is_found_in_the_rest(string title, string identifier)
    {
        var series = Parse(new SeriesRules { Name = "Show" }, title);

        (series?.Valid, series?.Identifier).Should().Be((true, identifier));
    }

    [TestCase("Show.S01E01-E05.720p", Description = "more than three episodes")]
    [TestCase("Show.S01D02")]
    [TestCase("Show 1x00 ")]
    [TestCase("Show S1 Complete")]
    [TestCase("Show Season 1 full")]
    [TestCase("Show disc 2")]
    [TestCase("Show The Movie Night")]
    [TestCase("Show S01 E05v2 720p", Description = "an episode that is no pack of its season")]
    [TestCase("Show S01 E01E02E03")]
    [TestCase("Show Season 1 Ep5b")]
    [TestCase("Show Season 1 Bonus 1080p", Description = "a season in words is no special")]
    [Property("Rule", "11.3")]
    public void Title_without_a_usable_identifier_is_not_valid(string title) =>
        Parse(new SeriesRules { Name = "Show" }, title)?.Valid.Should().BeFalse();

    [TestCase(IdentifierType.Ep, "Show.102.720p", "S01E02")]
    [TestCase(IdentifierType.Ep, "Show.2012.1102.720p", "S11E02")]
    [TestCase(IdentifierType.Sequence, "Show.102.720p", "102")]
    [TestCase(IdentifierType.Date, "Show.S01E02.2012.12.13", "2012-12-13")]
    [Property("Rule", "11.3")]
    public void Only_the_identifiers_asked_for_count(IdentifierType type, string title, string identifier) =>
        Parse(new SeriesRules { Name = "Show", IdentifiedBy = type }, title)?.Identifier.Should().Be(identifier);

    [TestCase("Show.S02.1080p", "S02")]
    [TestCase("Show.S02E03.1080p", "S02E03")]
    [TestCase("Show.The.Making.1080p", "the making")]
    [Property("Rule", "11.3")]
    public void Only_what_has_no_number_is_assumed_to_be_a_special(string title, string identifier)
    {
        var series = Parse(new SeriesRules { Name = "Show", AssumeSpecial = true }, title);

        (series?.Valid, series?.Identifier, series?.Special).Should().Be((true, identifier, identifier == "the making"));
    }

    [Test]
    [Property("Rule", "11.3")]
    public void Tomorrow_is_that_of_the_time_zone()
    {
        // Still the 24th in UTC.
        var now = new DateTimeOffset(2026, 11, 25, 1, 0, 0, TimeSpan.FromHours(3));

        new SeriesParser(new SeriesRules { Name = "Show" }).Parse("Show.2026.11.26", now)?.Identifier.Should().Be("2026-11-26");
        SeriesGuess.Read("Show.2026.11.26", now, allowSeasonless: false)?.Title.Identifier.Should().Be("2026-11-26");
        SeriesGuess.Read("Show.2026.11.27", now, allowSeasonless: false).Should().BeNull();
    }

    [Test]
    [Property("Rule", "11.3")]
    public void Missing_numbers_are_told() =>
        Parse(new SeriesRules { Name = "Show" }, "Show Me")?.Problem.Should().Be("Title `Show Me` looks like series `Show` but cannot find any series numbering.");

    [Test]
    [Property("Rule", "11.3")]
    public void Own_expressions_find_identifiers_first()
    {
        Parse(new SeriesRules { Name = "Show", IdRegexps = [Regex("(a.)(b.)")], IdentifiedBy = IdentifierType.Id }, "Show a1b2")?.Identifier.Should().Be("a1-b2");
        Parse(new SeriesRules { Name = "Show", EpRegexps = [Regex(@"no (\d+) (\d+)")] }, "Show no 3 4")?.Identifier.Should().Be("S03E04");
        Parse(new SeriesRules { Name = "Show", SequenceRegexps = [Regex(@"nr(\d+)")] }, "Show nr17 5")?.Identifier.Should().Be("17");
    }

    [Test]
    [Property("Rule", "11.3")]
    public void Exact_names_are_followed_by_the_identifier()
    {
        var rules = new SeriesRules { Name = "Show", Exact = true };

        Parse(rules, "Show.S01E02")?.Valid.Should().BeTrue();
        Parse(rules, "Show.Other.S01E02")?.Valid.Should().BeFalse();
    }

    [Test]
    [Property("Rule", "11.3")]
    public void A_title_that_is_both_is_a_special_when_those_are_preferred()
    {
        Parse(new SeriesRules { Name = "Show" }, "Show.S01E02.Special")?.IdType.Should().Be(IdentifierType.Ep);
        Parse(new SeriesRules { Name = "Show", PreferSpecials = true }, "Show.S01E02.Special")?.IdType.Should().Be(IdentifierType.Special);
    }

    [TestCase("Show.S01E02.720p-GRP", "grp")]
    [TestCase("[GRP] Show S01E02", "grp")]
    [TestCase("Show.S01E02.720p-OTHER", null)]
    [Property("Rule", "11.2")]
    public void Only_releases_of_the_groups_count(string title, string? group)
    {
        var series = Parse(new SeriesRules { Name = "Show", FromGroup = ["GRP"] }, title);

        (series?.ReleaseGroup, series?.Valid).Should().Be((group, group is not null));
    }

    [TestCase("Show.S01E02.PROPER.720p", 1)]
    [TestCase("Show.S01E02.REAL.PROPER.720p", 2)]
    [TestCase("Show.S01E02.fastsub.720p", -5)]
    [TestCase("Show - 12v3", 2)]
    [Property("Rule", "11.2")]
    public void Corrections_are_counted(string title, int count) => Parse(new SeriesRules { Name = "Show" }, title)?.ProperCount.Should().Be(count);

    [Test]
    [Property("Rule", "11.2")]
    public void Quality_is_that_of_the_rest() =>
        Parse(new SeriesRules { Name = "Web" }, "Web.S01E02.720p.HDTV.x264")?.Quality.Name.Should().Be("720p hdtv h264");

    [Test]
    public void The_index_finds_what_the_parsers_take()
    {
        string[] names = ["Some Show", "Some Show (US)", "Law & Order", "24", "The 100", "Other"];
        var parsers = names.Select(name => new SeriesParser(new SeriesRules { Name = name })).ToList();
        var index = new SeriesIndex(parsers);

        foreach (var title in new[] { "Some.Show.US.S01E01", "[GRP] SomeShow S01E01", "law and order s01e01", "24.S01E01", "The.100.S01E01", "Else.S01E01" })
        {
            index.Find(title).Where(parser => parser.Parse(title, Now) is not null)
                .Should().Equal(parsers.Where(parser => parser.Parse(title, Now) is not null), "of {0}", title);
        }

        index.Find("Law & Order S01E01").Should().ContainSingle();
    }

    private static SeriesTitle? Parse(SeriesRules rules, string title) => new SeriesParser(rules).Parse(title, Now);

    private static Regex Regex(string pattern) => ConfigRegex.Create(pattern);
}
