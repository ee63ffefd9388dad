using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;

namespace FlexGet.Plugins.Standard.Filters.Regexp;

/// <summary>Accepts and rejects by regular expressions, searched in any case.</summary>
[TaskPlugin("regexp")]
[Description("Accepts and rejects entries whose title, description or other fields match regular expressions.")]
[Example("{accept: ['some\\.show\\.s\\d+', {other: {path: ~/other, set: {label: '{{ title }}'}, not: cam, from: title}}], reject: [german], rest: reject}")]
[Example("{accept: [{movie: ~/movies}], from: [title, url]}")]
[Example("{reject_excluding: [english]}")]
internal sealed class RegexpFilter(TimeProvider time) : IFilterPlugin<RegexpConfig>
{
    private readonly HashSet<Entry> _hit = [];
    private readonly List<FieldText> _texts = [];

    [Priority(172)]
    public ValueTask FilterAsync(TaskRun run, RegexpConfig config, CancellationToken cancellationToken)
    {
        _hit.Clear(); // a rerun has entries of its own
        var search = new RegexpSearch(run, time);
        foreach (var operation in config.Operations)
        {
            foreach (var entry in run.Entries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                FieldText.Read(entry, config.From, _texts);
                if (!operation.CanMatchNothingIn(_texts))
                {
                    Apply(operation, entry, search, run);
                }
            }
        }

        ApplyRest(run, config.Rest);
        return ValueTask.CompletedTask;
    }

    private void Apply(RegexpOperation operation, Entry entry, RegexpSearch search, TaskRun run)
    {
        foreach (var pattern in operation.Patterns)
        {
            var field = search.Find(pattern, entry, _texts);
            if (field is null != operation.Excludes)
            {
                continue;
            }

            _hit.Add(entry);
            SetFields(entry, pattern.Options, run);
            Decide(entry, operation.Accepts, field is null
                ? $"regexp '{pattern.Regex}' didn't match"
                : $"regexp '{pattern.Regex}' matched field '{field}'");
            return;
        }
    }

    private void ApplyRest(TaskRun run, RegexpRest? rest)
    {
        foreach (var entry in rest is null ? [] : run.Entries)
        {
            if (!_hit.Contains(entry))
            {
                Decide(entry, rest == RegexpRest.Accept, "regexp `rest`");
            }
        }
    }

    private void SetFields(Entry entry, RegexpOptions options, TaskRun run)
    {
        if (options.Path is not null)
        {
            entry[EntryFields.Path] = options.Path;
        }

        new FieldSetter(run, time, options.Set).Set(entry);
    }

    private static void Decide(Entry entry, bool accepts, string reason)
    {
        if (accepts)
        {
            entry.Accept(reason);
        }
        else
        {
            entry.Reject(reason);
        }
    }
}
