using FlexGet.Core.Configuration;
using FlexGet.Core.Configuration.Secrets;
using FlexGet.Core.Http;
using FlexGet.Core.Plugins;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Tasks;

/// <summary>Tasks with what is known of their runs.</summary>
internal sealed class TaskAnswers(
    ConfigStore store, TaskCatalog catalog, TaskRepository repository, Contributions contributions, ConfigSecrets secrets)
{
    private static readonly MemoryList<TaskDefinition> List = new(new Dictionary<string, Func<TaskDefinition, IComparable>>(StringComparer.Ordinal)
    {
        ["name"] = task => task.Name.ToUpperInvariant(),
    });

    /// <summary>One task; null when there is none of this very name.</summary>
    public async Task<TaskAnswer?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var task = catalog.Current.Tasks.FirstOrDefault(task => task.Name == name);
        return task is null ? null : (await AnswersAsync([task], cancellationToken))[0];
    }

    /// <summary>A page of the tasks, in the order of the config.</summary>
    public async Task<ListPage<TaskAnswer>> ListAsync(ListQuery query, CancellationToken cancellationToken)
    {
        var page = List.Page(catalog.Current.Tasks, query);
        return page.With(await AnswersAsync(page.Items, cancellationToken));
    }

    private async Task<IReadOnlyList<TaskAnswer>> AnswersAsync(IReadOnlyList<TaskDefinition> tasks, CancellationToken cancellationToken)
    {
        var executions = await repository.FindLastExecutionsAsync([.. tasks.Select(task => task.Name)], cancellationToken);
        using var hold = contributions.Hold();
        var sources = contributions.Of<INextRunSource>(hold.Plugins).ToList();
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
                NextRun = task.IsEnabled ? sources.Select(source => contributions.Ask(source, asked => asked.NextRun(task.Name))).Min() : null,
            }),
        ];
    }
}
