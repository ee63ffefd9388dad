using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Templating;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Recognition;

namespace FlexGet.Plugins.Series.Existing;

/// <summary>Rejects accepted episodes that lie in a folder already.</summary>
[TaskPlugin("exists_series")]
[Description("Rejects episodes that are in one of these folders.")]
[Example("~/tv")]
[Example("['~/tv/{{ series_name }}', /media/tv]")]
[Example("{path: '~/tv/{{ series_name }}/Season {{ series_season }}', allow_different_qualities: better}")]
internal sealed class ExistsSeries(TimeProvider time) : IFilterPlugin<ExistsSeriesConfig>
{
    [Priority(-1)]
    public ValueTask FilterAsync(TaskRun run, ExistsSeriesConfig config, CancellationToken cancellationToken)
    {
        var accepted = run.Accepted
            .Select(entry => (Entry: entry, Title: entry.TryGet(SeriesFields.Parser, out var found, evaluate: false) ? found as SeriesTitle : null))
            .Where(found => found.Title is { Valid: true })
            .Select(found => (found.Entry, Title: found.Title!)) // looked at above
            .ToList();
        if (accepted.Count == 0)
        {
            return ValueTask.CompletedTask;
        }

        var kept = KeptEpisodes.Read(Folders(run, config, accepted.Select(found => found.Entry)), accepted.Select(found => found.Title), time, cancellationToken);
        foreach (var (entry, title) in accepted)
        {
            if (kept.Find(title).Any(there => there.ProperCount >= title.ProperCount && !IsWelcome(title, there, config.AllowDifferentQualities)))
            {
                entry.Reject("episode already exists");
            }
        }

        return ValueTask.CompletedTask;
    }

    private HashSet<string> Folders(TaskRun run, ExistsSeriesConfig config, IEnumerable<Entry> entries)
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            folders.UnionWith(config.Path.Select(path => Folder(run, path, entry)).OfType<string>());
        }

        foreach (var missing in folders.Where(folder => !Directory.Exists(folder)).ToList())
        {
            run.Log.Warning($"Path {missing} does not exist");
            folders.Remove(missing);
        }

        return folders;
    }

    private string? Folder(TaskRun run, TemplateText path, Entry entry)
    {
        try
        {
            return run.FullPath(path.Render(new EntryTemplateContext(entry, run, time)));
        }
        catch (Exception error) when (error is TemplateException or ArgumentException)
        {
            run.Log.Error($"The path `{path}` cannot be made for {entry.Title}: {error.Message}");
            return null;
        }
    }

    private static bool IsWelcome(SeriesTitle title, SeriesTitle there, OtherQualities others) => others switch
    {
        OtherQualities.Yes => title.Quality != there.Quality,
        OtherQualities.Better => title.Quality > there.Quality,
        _ => false,
    };
}
