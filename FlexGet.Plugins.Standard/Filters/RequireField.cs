using System.ComponentModel;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Filters;

/// <summary>Rejects entries that lack a field; empty texts, lists, 0 and false are values.</summary>
[TaskPlugin("require_field")]
[Description("Rejects entries without one of these fields.")]
[Example("imdb_id")]
[Example("[series_name, series_id]")]
internal sealed class RequireField : IFilterPlugin<OneOrMany<string>>
{
    [Priority(32)]
    public ValueTask FilterAsync(TaskRun run, OneOrMany<string> config, CancellationToken cancellationToken)
    {
        foreach (var entry in run.Entries)
        {
            if (config.Select(field => Complaint(entry, field)).FirstOrDefault(complaint => complaint is not null) is { } reason)
            {
                entry.Reject(reason);
            }
        }

        return ValueTask.CompletedTask;
    }

    private static string? Complaint(Entry entry, string field)
    {
        if (!entry.Has(field))
        {
            return $"Required field {field} is not present";
        }

        return entry[field] is null ? $"Required field {field} is `None`" : null;
    }
}
