using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Templating;
using FlexGet.Core.Titles;
using FlexGet.Plugins.Series.Settings;

namespace FlexGet.Plugins.Series.Recognition;

/// <summary>Finds the entries of a run that belong to its series, and sets their fields.</summary>
internal sealed class EntryRecognition(TaskRun run, SeriesReader reader, TimeProvider time)
{
    private readonly Dictionary<ConfiguredSeries, FieldSetter?> _setters = new(ReferenceEqualityComparer.Instance);
    private readonly DateTimeOffset _now = time.GetLocalNow();

    /// <summary>Null when the entry belongs to none, or to one that was found before.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="problem">What is wrong with its title, when it belongs to a series and cannot be used.</param>
    public RecognisedEntry? Recognise(Entry entry, out string? problem)
    {
        var found = reader.Read(entry.Title, _now, out problem);
        if (found is not (var series, var rules, var title) || IsOfOther(entry, title))
        {
            return null;
        }

        SeriesFields.Set(entry, title, rules, run.Log);
        SetterOf(series)?.Set(entry);
        return new RecognisedEntry(entry, series, title);
    }

    private static bool IsOfOther(Entry entry, SeriesTitle title) =>
        entry.TryGet(SeriesFields.Parser, out var parser, evaluate: false) && parser is SeriesTitle { Valid: true } other && other.Name != title.Name;

    private FieldSetter? SetterOf(ConfiguredSeries series)
    {
        if (!_setters.TryGetValue(series, out var setter))
        {
            _setters[series] = setter = FieldsOf(series.Settings) is { Count: > 0 } fields ? new FieldSetter(run, time, fields) : null;
        }

        return setter;
    }

    private static Dictionary<string, TemplateValue> FieldsOf(SeriesSettings settings)
    {
        var fields = new Dictionary<string, TemplateValue>(settings.Set ?? new Dictionary<string, TemplateValue>(), StringComparer.Ordinal);
        if (settings.Path is { } path)
        {
            fields[EntryFields.Path] = path;
        }

        return fields;
    }
}
