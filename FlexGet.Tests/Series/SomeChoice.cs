using FlexGet.Core.Entries;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Decisions;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Tests.Series;

/// <summary>An episode of the series Show to be decided on, without tables.</summary>
internal sealed record SomeChoice
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    private readonly List<Entry> _entries = [];

    /// <summary>YAML of the settings.</summary>
    public string Settings { get; init; } = "{}";

    /// <summary>What was downloaded of the episode: qualities, with a + for each correction.</summary>
    public IReadOnlyList<string> Downloaded { get; init; } = [];

    public string? Begin { get; init; }

    public bool HasDownloads { get; init; }

    public IdentifierType? IdentifiedBy { get; init; }

    public SeasonTally Season { get; init; }

    public TimeSpan SeenBefore { get; init; }

    /// <summary>A season of which a pack was accepted before.</summary>
    public int? PackOf { get; init; }

    public EpisodeChoice Choice { get; private set; } = null!; // made by Decide

    /// <summary>Decides on releases of one episode: what follows the name in their titles. Answers state and reason of each.</summary>
    public IReadOnlyList<string> Decide(params IEnumerable<string> releases)
    {
        var series = new ConfiguredSeries("Show", Bound.Config<SeriesSettings>(Settings));
        var parser = new SeriesParser(new SeriesRules { Name = "Show" });
        var candidates = releases.Select(release => Candidate(series, parser, $"Show.{release}")).ToList();
        var state = new SeriesState(series)
        {
            Begin = Begin is null ? null : EpisodeIdentifier.Parse(Begin),
            HasDownloads = HasDownloads,
            IdentifiedBy = IdentifiedBy,
            Seasons = new Dictionary<int, SeasonTally> { [candidates[0].Episodes[0].Season ?? 0] = Season },
        };
        if (PackOf is { } season)
        {
            state.NoteAcceptedPack(EpisodeIdentifier.OfSeason(season));
        }

        Choice = new EpisodeChoice(state, candidates[0].Episodes[0], candidates, new RunMoment(Now, TimeZoneInfo.Utc))
        {
            FirstSeen = Now - SeenBefore,
            Releases =
            [
                .. Downloaded.Select(text => new ReleaseFacts(Quality.Parse(text.TrimEnd('+')), text.Count(letter => letter == '+'), Now - SeenBefore, true)),
                .. candidates.Select(candidate => new ReleaseFacts(candidate.Quality, candidate.ProperCount, Now - SeenBefore, false)),
            ],
        };
        EpisodeRules.Decide(Choice);
        return [.. _entries.Select(Verdict)];
    }

    private Candidate Candidate(ConfiguredSeries series, SeriesParser parser, string title)
    {
        var entry = Some.Entry(title);
        _entries.Add(entry);
        return new Candidate(entry, series, parser.Parse(title, Now) ?? throw new InvalidOperationException(title));
    }

    private static string Verdict(Entry entry) =>
        $"{entry.State.ToString().ToLowerInvariant()}: {entry.Reason ?? (entry.Traces.Count > 0 ? entry.Traces[^1].Reason : null)}";
}
