using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Recognition;

/// <summary>The fields of an entry that belongs to a series.</summary>
internal static class SeriesFields
{
    public const string Name = "series_name";
    public const string Id = "series_id";
    public const string IdType = "series_id_type";
    public const string Season = "series_season";
    public const string Episode = "series_episode";
    public const string Episodes = "series_episodes";
    public const string Date = "series_date";
    public const string Exact = "series_exact";
    public const string IdentifiedBy = "series_identified_by";
    public const string Guessed = "series_guessed";
    public const string Parser = "series_parser";

    /// <summary>The ids of the releases that an entry is in the database.</summary>
    public const string Releases = "series_releases";

    public const string SeasonPack = "season_pack";
    public const string Proper = "proper";
    public const string ProperCount = "proper_count";
    public const string ReleaseGroup = "release_group";

    /// <summary>Sets what a valid title says.</summary>
    public static void Set(Entry entry, SeriesTitle title, SeriesRules rules, TaskLog log)
    {
        entry[Name] = title.Name;
        entry[Id] = title is { IdType: IdentifierType.Sequence, Number: { } number } ? number : title.Identifier;
        entry[IdType] = title.IdType?.Name();
        entry[Episodes] = title.EpisodeCount;
        entry[Exact] = rules.Exact;
        entry[IdentifiedBy] = rules.IdentifiedBy?.Name() ?? "auto";
        SetQuality(entry, title, log);
        entry[Proper] = title.ProperCount > 0;
        entry[ProperCount] = title.ProperCount;
        entry[ReleaseGroup] = title.ReleaseGroup;
        entry[SeasonPack] = title.SeasonPack ? true : null;
        entry[Parser] = title;
        SetPlace(entry, title);
    }

    private static void SetQuality(Entry entry, SeriesTitle title, TaskLog log)
    {
        if (entry.TryGet(EntryFields.Quality, out var known, evaluate: false) && known is Quality { IsKnown: true } other && other != title.Quality)
        {
            log.Verbose($"The quality of {entry.Title} is {title.Quality}, not {other}, as series reads it");
        }

        entry[EntryFields.Quality] = title.Quality;
    }

    private static void SetPlace(Entry entry, SeriesTitle title)
    {
        if (title.IdType == IdentifierType.Ep)
        {
            entry[Season] = title.Season;
            if (!title.SeasonPack)
            {
                entry[Episode] = title.Episode;
            }
        }
        else if (title is { IdType: IdentifierType.Date, Date: { } date })
        {
            entry[Date] = date;
            entry[Season] = date.Year;
        }
    }
}
