using System.Globalization;
using System.Text.RegularExpressions;
using FlexGet.Core.Entries;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Accepted;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Recognition;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Next;

/// <summary>An entry that stands for an episode or season to be looked for, and what became of it.</summary>
internal static partial class NextEntry
{
    public static Entry Of(SeriesProgress progress, EpisodeIdentifier next)
    {
        var searches = Searches(progress, next);
        var entry = new Entry(searches[0], "")
        {
            ["search_strings"] = searches,
            [SeriesFields.Name] = progress.Series.Name,
            ["series_alternate_names"] = progress.AlternateNames.ToList(),
            [SeriesFields.Season] = next.Season,
            ["season_pack_lookup"] = next.IsSeason,
            [SeriesFields.Id] = next.Type == IdentifierType.Sequence ? next.Number : next.Text,
            [SeriesFields.IdType] = next.Type.Name(),
        };
        if (!next.IsSeason)
        {
            entry[SeriesFields.Episode] = next.Number;
        }

        return entry;
    }

    /// <summary>The last episode that an accepted entry holds, when it holds the wanted one; null otherwise.</summary>
    public static EpisodeIdentifier? Found(IEnumerable<Entry> accepted, SeriesProgress progress, EpisodeIdentifier wanted)
    {
        var name = NormalName.Of(progress.Series.Name);
        foreach (var entry in accepted)
        {
            if (Value(entry, SeriesFields.Name) is string other && NormalName.Of(other) == name
                && AcceptedEpisodes.EpisodesOf(entry) is var episodes && episodes.Any(episode => episode.Text == wanted.Text))
            {
                return episodes[^1];
            }
        }

        return null;
    }

    private static object? Value(Entry entry, string field) => entry.TryGet(field, out var value, evaluate: false) ? value : null;

    /// <summary>What to ask a site for: the usual form of the own name first.</summary>
    private static List<string> Searches(SeriesProgress progress, EpisodeIdentifier next) =>
        [.. progress.AlternateNames.Prepend(progress.Series.Name)
            .SelectMany(name => new[] { name, Parenthesis().Replace(name, "") })
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .SelectMany(name => Forms(next).Select(form => $"{name} {form}"))];

    private static IEnumerable<string> Forms(EpisodeIdentifier next)
    {
        var (season, number) = (next.Season ?? 0, next.Number ?? 0);
        IEnumerable<string> forms = next switch
        {
            { Type: IdentifierType.Sequence } => [Text($"{number}"), Text($"{number:00}"), Text($"{number:000}")],
            { IsSeason: true } => [next.Text],
            _ => [next.Text, Text($"{season}x{number:00}")],
        };
        return forms.Distinct();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s*\([^()]*\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();
}
