using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Recognition;

/// <summary>How the titles of a series are read.</summary>
internal static class ReadingRules
{
    /// <param name="series">The series.</param>
    /// <param name="isPrefix">True when the name of another series begins with its name.</param>
    /// <param name="stored">What the database adds to the config.</param>
    public static SeriesRules Of(ConfiguredSeries series, bool isPrefix, StoredNames stored)
    {
        var settings = series.Settings;
        return new SeriesRules
        {
            Name = series.Name,
            AlternateNames = [.. settings.AlternateName.Items().Concat(stored.AlternatesOf(series.Name)).Distinct(StringComparer.OrdinalIgnoreCase)],
            IdentifiedBy = settings.FixedType ?? stored.TypeOf(series.Name) ?? settings.Begin?.Episode.Type,
            Exact = settings.Exact ?? isPrefix,
            NameRegexps = settings.NameRegexp.Items(),
            EpRegexps = settings.EpRegexp.Items(),
            DateRegexps = settings.DateRegexp.Items(),
            SequenceRegexps = settings.SequenceRegexp.Items(),
            IdRegexps = settings.IdRegexp.Items(),
            FromGroup = settings.FromGroup.Items(),
            SpecialIds = settings.SpecialIds.Items(),
            PreferSpecials = settings.PreferSpecials ?? false,
            AssumeSpecial = settings.AssumeSpecial ?? false,
            DateYearFirst = settings.DateYearfirst,
            DateDayFirst = settings.DateDayfirst,
        };
    }
}
