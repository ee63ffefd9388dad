using System.ComponentModel;
using System.Globalization;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Memories.Seen;

/// <summary>Remembers what was accepted and rejects it from then on, in this and all other tasks.</summary>
[TaskPlugin("seen", AlwaysOn = true)]
[Description("Rejects what was accepted in an earlier run, by title and url.")]
[Example("yes")]
[Example("no")]
[Example("local")]
[Example("{local: yes, fields: [imdb_id]}")]
internal sealed class SeenMemory(SeenRepository seen, TimeProvider time) : IFilterPlugin<Toggle<SeenConfig>>, ILearnPlugin<Toggle<SeenConfig>>
{
    [Priority(PriorityAttribute.First)]
    public ValueTask FilterAsync(TaskRun run, Toggle<SeenConfig> config, CancellationToken cancellationToken)
    {
        var settings = config.Value ?? SeenConfig.Usual;
        var entries = run.Entries.ToList();
        var known = seen.Find(
            entries.SelectMany(entry => ValuesOf(entry, settings.Fields)).Select(value => value.Value),
            settings.IsLocal ? run.TaskName : null,
            cancellationToken);

        foreach (var entry in known.Count == 0 ? [] : entries)
        {
            foreach (var (_, value) in ValuesOf(entry, settings.Fields))
            {
                if (known.TryGetValue(value, out var record))
                {
                    entry.Reject(ReasonOf(record, value));
                    break;
                }
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask LearnAsync(TaskRun run, Toggle<SeenConfig> config, CancellationToken cancellationToken)
    {
        if (run.Options.Test != true)
        {
            var settings = config.Value ?? SeenConfig.Usual;
            var records = run.Accepted.Select(entry => new SeenRecord(entry.Title, [.. ValuesOf(entry, settings.Fields)]));
            seen.Add(run.TaskName, settings.IsLocal, records.Where(record => record.Values.Count > 0), cancellationToken);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>The distinct values of the fields, each with the first field that has it; empty ones could not tell entries apart.</summary>
    private static List<SeenValue> ValuesOf(Entry entry, OneOrMany<string> fields)
    {
        var values = new List<SeenValue>(fields.Count);
        foreach (var field in fields)
        {
            var value = entry[field];
            var text = value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture);
            if (!string.IsNullOrEmpty(text) && !values.Exists(other => other.Value == text))
            {
                values.Add(new SeenValue(field, text));
            }
        }

        return values;
    }

    private string ReasonOf(SeenTrace record, string value)
    {
        var added = TimeZoneInfo.ConvertTime(record.Added, time.LocalTimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return $"Entry with {record.Field} `{value}` is already marked seen in the task {record.Task} at {added}";
    }
}
