using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.History;

/// <summary>Writes every accepted entry into the history.</summary>
[TaskPlugin("history", AlwaysOn = true)]
[Description("Records accepted entries in the history.")]
[Example("yes")]
[Example("no")]
internal sealed class History(HistoryRepository history) : ILearnPlugin<Toggle<object>>
{
    // What plugins name the file they have put somewhere; older ones say output.
    private const string OldLocation = "output";

    // Set on movies of the movie queue, whichever plugin accepted them.
    private const string QueuedMovie = "movie_queue";

    public async ValueTask LearnAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        var items = run.Accepted.Select(entry => Item(run.TaskName, entry)).ToList();
        if (items.Count == 0)
        {
            return;
        }

        if (run.Options.Test is true)
        {
            run.Log.Info($"Would write {items.Count} entries into the history");
            return;
        }

        await history.AddAsync(items, cancellationToken);
    }

    private static NewHistoryItem Item(string task, Entry entry) =>
        new(task, entry.Title, entry.Url, FileOf(entry), Details(entry));

    private static string Details(Entry entry)
    {
        var details = $"Accepted by {entry.AcceptedBy ?? "<unknown>"}";
        details = entry.Reason is { } reason ? $"{details} (reason: {reason})" : details;
        return entry.AcceptedBy != QueuedMovie && entry.Text(QueuedMovie) is { } movie
            ? $"{details}; taken from the movie queue: {movie}"
            : details;
    }

    private static string? FileOf(Entry entry) =>
        (entry.TryGet(EntryFields.Location, out var location, evaluate: false) ? location as string : null)
        ?? (entry.TryGet(OldLocation, out var output, evaluate: false) ? output as string : null);
}
