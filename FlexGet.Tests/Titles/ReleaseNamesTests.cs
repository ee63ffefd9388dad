using System.Globalization;
using FlexGet.Core.Titles;

namespace FlexGet.Tests.Titles;

/// <summary>Every line of ReleaseNames.txt: a title, and the parts that must be read from it.</summary>
internal sealed class ReleaseNamesTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static IEnumerable<TestCaseData> Lines =>
        File.ReadLines(Path.Combine(Repository.Root, "FlexGet.Tests", "Titles", "ReleaseNames.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" => "))
            .Select(halves => new TestCaseData(halves[0], halves[1]).SetName($"{{m}}({halves[0].Replace('"', '\'')})"));

    [TestCaseSource(nameof(Lines))]
    [Property("Rule", "11.5")]
    [Property("Rule", "11.6")]
    public void Title_has_these_parts(string title, string expected)
    {
        var parts = Parts(ReleaseTitle.Parse(title, Today));

        var wanted = expected.Split("; ").Select(part => part.Split('=', 2)).ToList();
        wanted.Select(part => $"{part[0]}={parts[part[0]]}").Should().Equal(wanted.Select(part => $"{part[0]}={part[1]}"));
    }

    private static Dictionary<string, string> Parts(ReleaseTitle release)
    {
        var parts = new Dictionary<string, object?>
        {
            ["kind"] = release.Kind == TitleKind.Movie ? "movie" : "series",
            ["name"] = release.SeriesName ?? release.MovieName,
            ["id"] = release.Identifier,
            ["eps"] = string.Join(',', release.Episodes),
            ["abs"] = string.Join(',', release.AbsoluteEpisodes),
            ["year"] = release.MovieYear,
            ["part"] = release.Part,
            ["pack"] = release.SeasonPack,
            ["special"] = release.Special,
            ["res"] = release.Resolution,
            ["source"] = release.Source,
            ["codec"] = release.Codec,
            ["color"] = release.ColorRange,
            ["audio"] = release.Audio,
            ["ch"] = release.Channels,
            ["proper"] = release.ProperCount == 0 ? null : release.ProperCount,
            ["v"] = release.Version,
            ["group"] = release.ReleaseGroup,
            ["lang"] = string.Join('+', release.Languages),
            ["edition"] = release.Edition,
            ["service"] = release.Service,
            ["ext"] = release.Container,
        };
        return parts.ToDictionary(part => part.Key, part => Convert.ToString(part.Value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "-");
    }
}
