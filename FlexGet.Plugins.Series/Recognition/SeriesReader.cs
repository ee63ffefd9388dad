using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Recognition;

/// <summary>Reads titles as releases of a task's series. Which series a title may belong to is looked up, so their number costs little.</summary>
internal sealed class SeriesReader
{
    private readonly Dictionary<SeriesParser, ConfiguredSeries> _series;
    private readonly SeriesIndex _index;

    /// <param name="series">In the order in which they are tried.</param>
    /// <param name="stored">What the database adds to the config.</param>
    public SeriesReader(IReadOnlyList<ConfiguredSeries> series, StoredNames stored)
    {
        var exact = PrefixNames.Of([.. series.Select(found => found.Name)]);
        var parsers = series.Select(found => (Parser: new SeriesParser(ReadingRules.Of(found, exact.Contains(found.Name), stored)), Series: found)).ToList();
        _series = parsers.ToDictionary(found => found.Parser, found => found.Series);
        _index = new SeriesIndex([.. parsers.Select(found => found.Parser)]);
    }

    /// <summary>The first series that the title is a valid release of; null when there is none.</summary>
    /// <param name="title">The title.</param>
    /// <param name="now">Dates more than a day later are none.</param>
    /// <param name="problem">What is wrong with the title, when it belongs to a series and cannot be used.</param>
    public (ConfiguredSeries Series, SeriesRules Rules, SeriesTitle Title)? Read(string title, DateTimeOffset now, out string? problem)
    {
        problem = null;
        foreach (var parser in _index.Find(title))
        {
            var read = parser.Parse(title, now);
            if (read is { Valid: true })
            {
                problem = null;
                return (_series[parser], parser.Rules, read);
            }

            problem ??= read?.Problem;
        }

        return null;
    }
}
