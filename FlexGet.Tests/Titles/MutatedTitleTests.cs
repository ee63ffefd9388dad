using System.Text;
using FlexGet.Core.Titles;

namespace FlexGet.Tests.Titles;

/// <summary>
/// Titles that were damaged by a seeded generator: each is read without an exception, the same way twice, with work that is bounded
/// by its length. A short slice runs with the other tests, the whole campaign with FLEXGET_CAMPAIGN=1.
/// </summary>
internal sealed class MutatedTitleTests
{
    private const int Slice = 10_000;
    private const int Whole = 1_000_000;

    // Looks at a token for each character of the title; a title has at most one token for two characters.
    private const int StepsPerCharacter = 100;
    private const int LongestTitle = 10_240;

    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private static readonly SeriesParser[] Series =
        [new(new SeriesRules { Name = "Some Show" }), new(new SeriesRules { Name = "Show (US)", AssumeSpecial = true, FromGroup = ["GRP"] })];

    private static readonly string[] Seeds =
    [
        "Some.Show.S01E02-E03.PROPER.1080p.AMZN.WEB-DL.DDP5.1.H.264-GRP[rarbg].mkv",
        "[GRP] Some Show - 12v2 [1080p][ABCD1234].mkv",
        "Some.Movie.2010.Directors.Cut.German.2160p.UHD.BluRay.REMUX.HDR.DV.TrueHD.7.1-GRP",
        "Some Show 2020.01.31 Part II 720p HDTV x264",
        "Show - Temporada 5 [HDTV][Cap.504_506][AC3 5.1 Castellano][www.site.com]",
        "Show 3 сезон 5 серия 第05話 Saison 2 Season 1-3 Complete",
    ];

    private static readonly string[] Pieces =
    [
        ".", " ", "-", " - ", "_", "[", "]", "(", ")", "&", "+", "#", "S01", "E02", "e", "x", "1x02", "2010", "01", "-03", "12", "Season", "Episode", "Part",
        "of", "720p", "WEB", "DL", "5.1", "第", "話", "\0", "\uD800", "\uDC00", "é", "e\u0301", "😀", "٣", "²", "Ⅻ", "İ", "ß", "\u2028", "'", "\u2019", "s",
        "4294967296", "99999999999", "HDR", "DV", "PROPER", "REPACK2", "edition", "cut", "NF", "iT", "Complete", "Specials", "www", ".com",
    ];

    private static readonly Damage Spoiled = new(Pieces, changes: 8, first: '\u0001', end: '\uFFFF');

    [Test]
    [Category("Campaign")]
    public void A_damaged_title_is_read_the_same_way_twice_in_bounded_steps()
    {
        var rounds = Environment.GetEnvironmentVariable("FLEXGET_CAMPAIGN") is { Length: > 0 } ? Whole : Slice;
        var random = new Random(20260115);
        for (var round = 0; round < rounds; round++)
        {
            var title = round % 200 == 0 ? Long(random) : Spoiled.Of(Seeds[round % Seeds.Length], random);
            var kind = (TitleKind)(round % 3);

            var release = ReleaseTitle.Parse(title, Today, kind, out var steps);

            steps.Should().BeLessThan(StepsPerCharacter * (title.Length + 1), "of round {0}: {1}", round, title);
            Same(ReleaseTitle.Parse(title, Today, kind), release).Should().BeTrue("of round {0}: {1}", round, title);
            foreach (var series in Series)
            {
                series.Parse(title, Now).Should().Be(series.Parse(title, Now), "of round {0}: {1}", round, title);
            }

            var isSeasonless = round % 2 == 0;
            SeriesGuess.Read(title, Now, isSeasonless).Should().Be(SeriesGuess.Read(title, Now, isSeasonless), "of round {0}: {1}", round, title);
            MovieTitle.Parse(title, Today.Year).Should().Be(MovieTitle.Parse(title, Today.Year), "of round {0}: {1}", round, title);
        }
    }

    private static bool Same(ReleaseTitle one, ReleaseTitle other) =>
        one.Episodes.SequenceEqual(other.Episodes) && one.AbsoluteEpisodes.SequenceEqual(other.AbsoluteEpisodes) && one.Languages.SequenceEqual(other.Languages)
        && one with { Episodes = other.Episodes, AbsoluteEpisodes = other.AbsoluteEpisodes, Languages = other.Languages } == other;

    private static string Long(Random random)
    {
        var text = new StringBuilder(Seeds[random.Next(Seeds.Length)]);
        var few = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pieces[random.Next(Pieces.Length)]).ToList();
        while (text.Length < LongestTitle)
        {
            text.Append(few[random.Next(few.Count)]).Append(random.Next(3) == 0 ? "." : "");
        }

        return text.ToString(0, LongestTitle);
    }
}
