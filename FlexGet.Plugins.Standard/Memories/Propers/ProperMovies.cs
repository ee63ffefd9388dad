using System.ComponentModel;
using System.Globalization;
using FlexGet.Core.Entries;
using FlexGet.Core.Events;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Plugins.Standard.Qualities;

namespace FlexGet.Plugins.Standard.Memories.Propers;

/// <summary>How long corrected releases are taken.</summary>
internal sealed record ProperMoviesConfig
{
    [Shorthand]
    [Description("How long after a movie was taken its corrected releases are taken too.")]
    public required Interval Within { get; init; }
}

/// <summary>Takes the corrected release of a movie that was taken before in the same quality.</summary>
[TaskPlugin("proper_movies")]
[Description("Accepts proper releases of movies that were taken before in the same quality.")]
[Example("yes")]
[Example("2 weeks")]
internal sealed class ProperMovies(ProperRepository propers, EventPublisher events, TimeProvider time) :
    IFilterPlugin<Toggle<ProperMoviesConfig>>, ILearnPlugin<Toggle<ProperMoviesConfig>>
{
    public async ValueTask FilterAsync(TaskRun run, Toggle<ProperMoviesConfig> config, CancellationToken cancellationToken)
    {
        foreach (var (entry, release, properCount, added) in Corrected(run))
        {
            if (config.Value is { } limit && time.GetUtcNow() > added + limit.Within.Span)
            {
                run.Log.Verbose($"{entry.Title} is too late: propers of it were taken until {Moment.Text(added + limit.Within.Span)}");
                continue;
            }

            entry.Accept(
                $"proper version of previously downloaded movie: {release.Quality} with {release.ProperCount} corrections, {properCount} before");
            if (entry.Text(EntryFields.ImdbId) is { } id && run.Options.Test != true)
            {
                // So that seen_movies lets it pass.
                await events.TellAsync(new EntryForgotten(id), cancellationToken);
            }
        }
    }

    public ValueTask LearnAsync(TaskRun run, Toggle<ProperMoviesConfig> config, CancellationToken cancellationToken)
    {
        var releases = run.Accepted.Select(ReleaseOf).OfType<MovieRelease>().ToList();
        if (releases.Count > 0)
        {
            propers.Keep(releases);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>The entries that are corrected more often than the release of their movie and quality that was taken.</summary>
    private IEnumerable<(Entry Entry, MovieRelease Release, long ProperCount, DateTimeOffset Added)> Corrected(TaskRun run)
    {
        var releases = new List<(Entry Entry, MovieRelease Release)>();
        foreach (var entry in run.Entries)
        {
            if (ReleaseOf(entry) is { ProperCount: > 0 } release)
            {
                releases.Add((entry, release));
            }
        }

        var taken = releases.Count == 0 ? null : propers.Of(releases.Select(found => found.Release.Movie));
        foreach (var (entry, release) in releases)
        {
            if (taken?.TryGetValue((release.Movie, release.Quality), out var known) == true && release.ProperCount > known.ProperCount)
            {
                yield return (entry, release, known.ProperCount, known.Added);
            }
        }
    }

    /// <summary>Null for what is no movie.</summary>
    private MovieRelease? ReleaseOf(Entry entry)
    {
        var movie = entry.Text(EntryFields.ImdbId) ?? Id(entry, EntryFields.TmdbId) ?? Id(entry, EntryFields.MovieName);
        if (string.IsNullOrEmpty(movie) || entry.Text("series_name") is not null)
        {
            return null;
        }

        var rank = EntryRank.Of(entry, time);
        return new MovieRelease(movie, rank.Quality.Name, entry.Title, rank.ProperCount);
    }

    private static string? Id(Entry entry, string field) => Convert.ToString(entry[field], CultureInfo.InvariantCulture) is { Length: > 0 } text
        ? field == EntryFields.MovieName ? $"{text} {entry[EntryFields.MovieYear]}".TrimEnd().ToLowerInvariant() : $"{field} {text}"
        : null;
}
