using System.ComponentModel;
using System.Globalization;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Metainfo;

/// <summary>Gives every entry the field media_id: one text for all releases of one movie or episode.</summary>
[TaskPlugin("metainfo_media_id", AlwaysOn = true)]
[Description("Sets media_id to the movie with its year, or the series with its episode.")]
[Example("yes")]
[Example("no")]
internal sealed class MetainfoMediaId : IMetainfoPlugin<Toggle<object>>
{
    private const string MediaId = "media_id";

    // Not local: the name of a movie or series may come from a look-up.
    private static readonly LazyField Lazy = new("metainfo_media_id", [MediaId], SetMediaId, IsLocal: false);

    [Priority(0)]
    public ValueTask MetainfoAsync(TaskRun run, Toggle<object> config, CancellationToken cancellationToken)
    {
        foreach (var entry in run.Entries)
        {
            entry.AddLazy(Lazy);
        }

        return ValueTask.CompletedTask;
    }

    private static void SetMediaId(Entry entry)
    {
        var id = entry.Text(EntryFields.MovieName) is { Length: > 0 } movie ? Join(movie, Plain(entry, EntryFields.MovieYear)) : SeriesId(entry);
        if (id is not null)
        {
            entry[MediaId] = id.ToLowerInvariant();
        }
    }

    private static string? SeriesId(Entry entry)
    {
        if (entry.Text("series_name") is not { Length: > 0 } name)
        {
            return null;
        }

        return ReleaseId(entry) is { } release ? Join(name, Plain(entry, "series_year"), release) : null;
    }

    /// <summary>What tells one episode from the others. The season of a date or a plain number tells nothing.</summary>
    private static string? ReleaseId(Entry entry)
    {
        if (entry.Text("series_id_type") is "date" or "sequence" or "id" or "special")
        {
            return Plain(entry, "series_date") ?? Plain(entry, "series_id");
        }

        return (Number(entry, "series_season"), Number(entry, "series_episode")) switch
        {
            (var season, { } episode) => $"S{season ?? 0:00}E{episode:00}",
            ({ } season, null) when Plain(entry, "series_date") is null => $"S{season:00}",
            _ => Plain(entry, "series_date"),
        };
    }

    private static string Join(params IEnumerable<string?> parts) => string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));

    private static long? Number(Entry entry, string field) =>
        long.TryParse(Plain(entry, field), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Plain(Entry entry, string field) => entry[field] switch
    {
        null => null,
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
