using System.ComponentModel;
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
    private readonly SeenReasons _reasons = new(time);

    [Priority(PriorityAttribute.First)]
    public ValueTask FilterAsync(TaskRun run, Toggle<SeenConfig> config, CancellationToken cancellationToken)
    {
        var settings = config.Value ?? SeenConfig.Usual;
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in settings.Fields)
        {
            var candidates = run.Entries.Select(entry => (Entry: entry, Value: TextOf(entry, field)))
                .Where(candidate => candidate.Value.Length > 0)
                .ToList();
            var values = candidates.Select(candidate => candidate.Value).Where(asked.Add).ToList();
            var known = values.Count == 0 ? [] : seen.Find(values, settings.IsLocal ? run.TaskName : null, cancellationToken);
            foreach (var (entry, value) in known.Count == 0 ? [] : candidates)
            {
                if (known.TryGetValue(value, out var trace))
                {
                    entry.Reject(_reasons.Of(trace, value));
                }
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask LearnAsync(TaskRun run, Toggle<SeenConfig> config, CancellationToken cancellationToken)
    {
        var settings = config.Value ?? SeenConfig.Usual;
        var records = run.Accepted.Select(entry => new SeenRecord(entry.Title, ValuesOf(entry, settings.Fields)))
            .Where(record => record.Values.Count > 0)
            .ToList();
        if (records.Count > 0 && run.Options.Test != true)
        {
            seen.Add(run.TaskName, settings.IsLocal, records, cancellationToken);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>The distinct values of the fields, each with the first field that has it; empty ones could not tell entries apart.</summary>
    private static List<SeenValue> ValuesOf(Entry entry, OneOrMany<string> fields)
    {
        var values = new List<SeenValue>(fields.Count);
        foreach (var field in fields)
        {
            var text = TextOf(entry, field);
            if (text.Length > 0 && !values.Exists(other => other.Value == text))
            {
                values.Add(new SeenValue(field, text));
            }
        }

        return values;
    }

    private static string TextOf(Entry entry, string field) => FieldValues.TextOf(entry[field]);
}
