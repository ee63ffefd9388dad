using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Templating;

namespace FlexGet.Plugins.Standard.Qualities;

/// <summary>Releases of one and the same movie or episode, the best first.</summary>
/// <param name="Id">What they have in common.</param>
/// <param name="Entries">At least one.</param>
internal sealed record MediaGroup(string Id, IReadOnlyList<RankedEntry> Entries)
{
    public RankedEntry Best => Entries[0];
}

/// <summary>An entry with how good it is.</summary>
internal sealed record RankedEntry(Entry Entry, EntryRank Rank);

/// <summary>Puts entries together that are the same thing in different qualities.</summary>
internal sealed class MediaGroups(TaskRun run, TimeProvider time, TemplateText identifiedBy)
{
    private const string Auto = "auto";

    private readonly TextTemplate _template = new(run, time);

    /// <summary>The groups of these entries; those that cannot be told apart are left out.</summary>
    public IReadOnlyList<MediaGroup> Of(IEnumerable<Entry> entries) =>
    [
        .. entries
            .Select(entry => (Entry: entry, Id: IdOf(entry)))
            .Where(item => item.Id is not null)
            .GroupBy(item => item.Id, StringComparer.Ordinal)
            .Select(group => new MediaGroup(group.Key ?? "", Ranked(group.Select(item => item.Entry)))),
    ];

    private List<RankedEntry> Ranked(IEnumerable<Entry> entries) =>
        [.. entries.Select(entry => new RankedEntry(entry, EntryRank.Of(entry, time))).OrderByDescending(entry => entry.Rank)];

    private string? IdOf(Entry entry)
    {
        var id = identifiedBy.Text == Auto ? entry.Text("media_id") : Rendered(entry);
        return string.IsNullOrWhiteSpace(id) ? null : id.Trim().ToLowerInvariant();
    }

    private string? Rendered(Entry entry)
    {
        try
        {
            return _template.Render(identifiedBy, entry) is var text and not "None" ? text : null;
        }
        catch (FormatException exception)
        {
            run.Log.Verbose($"{entry.Title} is left alone: {exception.Message}");
            return null;
        }
    }
}
