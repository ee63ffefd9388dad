using FlexGet.Core.Titles.Known;

namespace FlexGet.Tests.Titles;

/// <summary>The short cuts answer what the expressions answer that they save.</summary>
internal sealed class CommonFormsTests
{
    private const int Count = 10_000;

    private static readonly string[] Words =
    [
        "s01e02", "s1e2", "s2012e123", "s01", "e02", "e", "02", "2", "2012", "12", "720p", "x264", "1st", "dec", "december", "grp", "of", "3x05", "x0",
        "part", "ii", "s01e02e03", "s01e0203", "2012x12", "00", "1d2", "s1d1", "complete", "full", "disc", "x", "s", "1", "e3", "2012s", "99999",
    ];

    [Test]
    public void Episode_at_the_start_is_read_as_by_the_expressions() => Compare(' ', text =>
    {
        if (CommonForms.LeadingEpisode(text) is not { } found)
        {
            return;
        }

        var match = SeriesPatterns.Episodes[0].Match(text);
        match.Success.Should().BeTrue(text);
        match.Index.Should().Be(0, text);
        (SeriesEpisodes.Number(match.Groups["s"].ValueSpan), SeriesEpisodes.Number(match.Groups["e"].ValueSpan)).Should().Be((found.Season, found.Episode), text);
        match.Groups["f"].Success.Should().BeFalse(text);
    });

    [Test]
    public void Text_that_can_hold_no_date_holds_none() => Compare(' ', text =>
    {
        if (!CommonForms.MayHoldDate(text))
        {
            SeriesPatterns.Dates.Any(pattern => pattern.IsMatch(text)).Should().BeFalse(text);
        }
    });

    [Test]
    public void Title_that_can_be_no_pack_is_none() => Compare('.', text =>
    {
        if (!CommonForms.MayBeUnwanted(text))
        {
            SeriesPatterns.Unwanted().IsMatch(text).Should().BeFalse(text);
        }
    });

    [Test]
    public void Usual_titles_need_no_expressions()
    {
        CommonForms.LeadingEpisode("s01e02 720p web dl x264 grp").Should().Be(new FoundEpisode(1, 2, 2, 0));
        CommonForms.MayHoldDate("s01e02 720p web dl x264 grp").Should().BeFalse();
        CommonForms.MayBeUnwanted("Some.Show.S01E02.720p.WEB-DL.x264-GRP").Should().BeFalse();
    }

    private static void Compare(char separator, Action<string> compare)
    {
        var random = new Random(7);
        for (var round = 0; round < Count; round++)
        {
            var words = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Words[random.Next(Words.Length)]);
            compare(string.Join(separator, words));
        }
    }
}
