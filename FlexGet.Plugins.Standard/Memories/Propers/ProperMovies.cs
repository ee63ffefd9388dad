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
        foreach (var entry in run.Entries)
        {
            if (ReleaseOf(entry) is not { ProperCount: > 0 } release
                || propers.Find(release) is not var (properCount, added)
                || release.ProperCount <= properCount)
            {
                continue;
            }

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
        propers.Keep(run.Accepted.Select(ReleaseOf).OfType<MovieRelease>());
        return ValueTask.CompletedTask;
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
