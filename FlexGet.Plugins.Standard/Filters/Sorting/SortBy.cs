using System.ComponentModel;
using System.Text.RegularExpressions;
using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Schemas.Regexes;
using FlexGet.Core.Templating;

namespace FlexGet.Plugins.Standard.Filters.Sorting;

/// <summary>Puts the entries of a task in order, before the filters that take the first of several.</summary>
[TaskPlugin("sort_by")]
[Description("Sorts the entries by fields, the first named counts most.")]
[Example("title")]
[Example("{reverse: yes}")]
[Example("[{field: quality, reverse: yes}, {field: title, ignore_articles: yes}]")]
internal sealed class SortBy(TimeProvider time) : IFilterPlugin<OneOrMany<SortByConfig>>
{
    private static readonly Regex Articles = ConfigRegex.Create(@"^(the|a|an)\s");

    [Priority(PriorityAttribute.First)]
    public ValueTask FilterAsync(TaskRun run, OneOrMany<SortByConfig> config, CancellationToken cancellationToken)
    {
        var entries = run.All.ToList();

        // Stable sorts, the least important key first.
        foreach (var key in config.Reverse())
        {
            cancellationToken.ThrowIfCancellationRequested();
            entries = Sorted(entries, key, run);
        }

        run.Arrange(entries);
        return ValueTask.CompletedTask;
    }

    private List<Entry> Sorted(List<Entry> entries, SortByConfig key, TaskRun run)
    {
        if (key.Field is null)
        {
            return [.. Enumerable.Reverse(entries)];
        }

        var keyed = entries.Select(entry => (Entry: entry, Key: KeyOf(entry, key, key.Field, run))).ToList();
        var known = keyed.Where(item => item.Key is not null).ToList();

        // Sorting would hide what a comparison says.
        known.ForEach(item => SortKey.Order.Compare(known[0].Key, item.Key));
        var sorted = key.Reverse
            ? known.OrderByDescending(item => item.Key, SortKey.Order)
            : known.OrderBy(item => item.Key, SortKey.Order);
        return [.. sorted.Concat(keyed.Where(item => item.Key is null)).Select(item => item.Entry)];
    }

    private object? KeyOf(Entry entry, SortByConfig key, TemplateExpression field, TaskRun run)
    {
        try
        {
            var value = field.Evaluate(new EntryTemplateContext(entry, run, time));
            return value is string text ? WithoutArticle(text, key.IgnoreArticles) : value;
        }
        catch (TemplateException exception)
        {
            run.Log.Debug($"{entry.Title} is sorted last: {exception.Message}");
            return null;
        }
        catch (RegexMatchTimeoutException)
        {
            run.Log.Warning($"{entry.Title} is sorted last: the pattern of ignore_articles takes too long");
            return null;
        }
    }

    private static string WithoutArticle(string text, OneOf<bool, Regex> articles) => articles.Match(
        usual => usual ? Articles.Replace(text, "") : text,
        own => own.Replace(text, ""));
}
