using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Titles;

namespace FlexGet.Plugins.Standard.Filters.Exists;

/// <summary>Rejects accepted movies that lie in a folder already.</summary>
[TaskPlugin("exists_movie")]
[Description("Rejects movies that are in one of these folders.")]
[Example("~/movies")]
[Example("[~/movies, /media/movies]")]
[Example("{path: ~/movies, type: files, allow_different_qualities: better, lookup: imdb, recursive: yes}")]
internal sealed class ExistsMovie(TimeProvider time) : IFilterPlugin<ExistsMovieConfig>
{
    [Priority(-1)]
    public ValueTask FilterAsync(TaskRun run, ExistsMovieConfig config, CancellationToken cancellationToken)
    {
        var accepted = run.Accepted.ToList();
        if (accepted.Count == 0)
        {
            return ValueTask.CompletedTask;
        }

        var kept = new KeptMovies(config.Lookup == MovieLookup.Imdb, time.GetUtcNow().Year);
        foreach (var folder in config.Path.Select(run.FullPath).Distinct())
        {
            if (Directory.Exists(folder))
            {
                kept.Read(folder, config, cancellationToken);
            }
            else
            {
                run.Log.Warning($"Path {folder} does not exist");
            }
        }

        foreach (var entry in accepted)
        {
            var found = kept.Find(entry);
            if (found.Count > 0 && !IsWelcome(entry, found, config.AllowDifferentQualities))
            {
                entry.Reject("movie exists");
            }
        }

        return ValueTask.CompletedTask;
    }

    private static bool IsWelcome(Entry entry, IReadOnlyList<Quality> found, OtherQualities others)
    {
        if (others == OtherQualities.No)
        {
            return false;
        }

        var quality = Quality.FromField(entry[EntryFields.Quality]) ?? Quality.Parse(entry.Title);
        return others == OtherQualities.Better ? found.All(kept => quality > kept) : !found.Contains(quality);
    }
}
