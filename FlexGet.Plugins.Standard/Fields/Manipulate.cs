using System.Collections;
using System.ComponentModel;
using System.Text.RegularExpressions;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using Jobs = System.Collections.Generic.IReadOnlyList<System.Collections.Generic.IReadOnlyDictionary<string, FlexGet.Plugins.Standard.Fields.Manipulation>>;

namespace FlexGet.Plugins.Standard.Fields;

/// <summary>Changes fields by regular expressions.</summary>
[TaskPlugin("manipulate")]
[Description("Changes fields of undecided and accepted entries by regular expressions, job by job.")]
[Example("[{title: {replace: {regexp: '\\.', format: ' '}}}, {year: {from: title, extract: '(\\d{4})', phase: filter}}]")]
[Example("[{description: {remove: yes}}]")]
internal sealed class Manipulate : IMetainfoPlugin<Jobs>, IFilterPlugin<Jobs>, IModifyPlugin<Jobs>
{
    [Priority(PriorityAttribute.First)]
    public ValueTask MetainfoAsync(TaskRun run, Jobs config, CancellationToken cancellationToken) =>
        Run(run, config, ManipulatePhase.Metainfo, cancellationToken);

    [Priority(PriorityAttribute.First)]
    public ValueTask FilterAsync(TaskRun run, Jobs config, CancellationToken cancellationToken) =>
        Run(run, config, ManipulatePhase.Filter, cancellationToken);

    [Priority(PriorityAttribute.First)]
    public ValueTask ModifyAsync(TaskRun run, Jobs config, CancellationToken cancellationToken) =>
        Run(run, config, ManipulatePhase.Modify, cancellationToken);

    private static ValueTask Run(TaskRun run, Jobs config, ManipulatePhase phase, CancellationToken cancellationToken)
    {
        var jobs = config.SelectMany(job => job).Where(job => job.Value.Phase == phase).ToList();
        foreach (var entry in jobs.Count == 0 ? [] : run.Entries.ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (field, job) in jobs)
            {
                Apply(run, entry, field, job);
            }
        }

        return ValueTask.CompletedTask;
    }

    private static void Apply(TaskRun run, Entry entry, string field, Manipulation job)
    {
        if (job.Remove)
        {
            entry.Remove(field);
            return;
        }

        var from = job.From ?? field;
        var found = entry[from];
        if (found is null or "" or (IEnumerable and not string))
        {
            run.Log.Warning($"Cannot manipulate {field} of {entry.Title}: the field {from} is {(found is null or "" ? "not there or empty" : "no text")}");
            return;
        }

        var value = FieldValues.TextOf(found);

        try
        {
            value = job.Extract is null ? value : Extract(job, value);
            value = job.Replace is null ? value : job.Replace.Apply(value).Trim();
        }
        catch (RegexMatchTimeoutException)
        {
            run.Log.Warning($"Cannot manipulate {field} of {entry.Title}: the pattern takes too long");
            return;
        }

        if (value.Length == 0 && field is EntryFields.Title or EntryFields.Url)
        {
            run.Log.Warning($"Cannot manipulate {field} of {entry.Title}: nothing would be left of it");
            return;
        }

        entry[field] = value;
    }

    private static string Extract(Manipulation job, string value)
    {
        var extract = job.Extract ?? throw new ArgumentException("there is no pattern", nameof(job));
        if (job.FindAll)
        {
            return string.Join(job.Separator, extract.Matches(value).Select(match => match.Groups[match.Groups.Count - 1].Value)).Trim();
        }

        var found = extract.Match(value);
        if (!found.Success)
        {
            return value;
        }

        var groups = found.Groups.Cast<Group>().Skip(found.Groups.Count > 1 ? 1 : 0).Where(group => group.Success);
        return string.Join(job.Separator, groups.Select(group => group.Value)).Trim();
    }
}
