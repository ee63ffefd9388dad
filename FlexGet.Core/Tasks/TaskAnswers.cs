using FlexGet.Core.Configuration;
using FlexGet.Core.Configuration.Secrets;
using FlexGet.Core.Http;
using FlexGet.Core.Plugins;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Tasks;

/// <summary>Tasks with what is known of their runs.</summary>
internal sealed class TaskAnswers(
    ConfigStore store, TaskCatalog catalog, TaskRepository repository, PluginRegistry plugins, ConfigSecrets secrets)
{
    private const string ByPosition = "position";
    private const string ByName = "name";

    /// <summary>One task; null when there is none of this very name.</summary>
    public async Task<TaskAnswer?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var task = catalog.Current.Tasks.FirstOrDefault(task => task.Name == name);
        return task is null ? null : (await AnswersAsync([task], cancellationToken))[0];
    }

    /// <summary>A page of the tasks, in the order of the config.</summary>
    public async Task<ListPage<TaskAnswer>> ListAsync(ListQuery query, CancellationToken cancellationToken)
    {
        var all = Sorted(query).ToList();
        var first = query.After is null ? (query.Page - 1L) * query.PerPage : After(query);
        var page = all.Skip((int)Math.Min(first, all.Count)).Take(query.PerPage).ToList();
        var next = first + page.Count;
        var cursor = next < all.Count ? new Cursor(query.SortBy ?? ByPosition, null, next).Encode() : null;
        return new ListPage<TaskAnswer>(await AnswersAsync(page, cancellationToken), query, all.Count, false, cursor);
    }

    private static long After(ListQuery query) =>
        Cursor.Decode(query.After ?? "", query.SortBy ?? ByPosition) is { Id: >= 0 } cursor
            ? cursor.Id
            : throw new ProblemException(400, "after is not a cursor of this list in this order");

    private IEnumerable<TaskDefinition> Sorted(ListQuery query)
    {
        var tasks = catalog.Current.Tasks;
        IEnumerable<TaskDefinition> sorted = (query.SortBy ?? ByPosition) switch
        {
            ByPosition => tasks,
            ByName => tasks.OrderBy(task => task.Name, StringComparer.OrdinalIgnoreCase),
            var other => throw new ProblemException(400, $"cannot sort by '{other}'; known: {ByPosition}, {ByName}"),
        };
        return query.Order == "desc" ? sorted.Reverse() : sorted;
    }

    private async Task<IReadOnlyList<TaskAnswer>> AnswersAsync(IReadOnlyList<TaskDefinition> tasks, CancellationToken cancellationToken)
    {
        var executions = await repository.FindLastExecutionsAsync([.. tasks.Select(task => task.Name)], cancellationToken);
        var sources = plugins.Current.Active.SelectMany(plugin => plugin.Services.GetServices<INextRunSource>()).ToList();
        var document = store.State.Document;
        return
        [
            .. tasks.Select(task => new TaskAnswer
            {
                Name = task.Name,
                Config = secrets.Mask(document.Find(TaskPath.Of(document, task.Name)) ?? JValue.CreateNull(), TaskPath.Of(document, task.Name)),
                Enabled = task.IsEnabled,
                Errors = task.Errors,
                LastExecution = executions.GetValueOrDefault(task.Name),
                NextRun = task.IsEnabled ? sources.Select(source => source.NextRun(task.Name)).Min() : null,
            }),
        ];
    }
}
