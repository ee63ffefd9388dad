using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Templating;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Generated;

/// <summary>Reads the settings of a series from the fields of an entry that names it.</summary>
internal sealed class EntrySettings(ValueBinder binder)
{
    private const string Prefix = "configure_series_";
    private const string TvdbId = "tvdb_id";

    public SeriesSettings Of(Entry entry, TaskLog log)
    {
        var settings = new SeriesSettings();
        foreach (var field in entry.FieldNames.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToList())
        {
            var key = field[Prefix.Length..];
            var value = binder.Bind<SeriesSettings>(new Dictionary<string, object?> { [key] = entry[field] }, out var error);
            if (value is null)
            {
                log.Warning($"The field {field} of {entry.Title} is left out: {error}");
            }

            settings = settings.Over(value);
        }

        // Who names a series by a list often knows which one is meant; look-ups want to know it too.
        return entry[TvdbId] is { } id
            ? settings.Over(new SeriesSettings { Set = new Dictionary<string, TemplateValue> { [TvdbId] = TemplateValue.Of(id) } })
            : settings;
    }
}
