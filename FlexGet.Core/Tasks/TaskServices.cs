using FlexGet.Core.Configuration;
using FlexGet.Core.Events;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Tasks;

internal static class TaskServices
{
    public static IServiceCollection AddTasks(this IServiceCollection services) => services
        .AddOwnControllers(typeof(TasksController), typeof(ConfigSchemaController))
        .AddMigrations("tasks", ".Tasks.Migrations.")
        .AddSingleton<TaskMemory>()
        .AddSingleton<TaskRepository>()
        .AddSingleton<TaskAnswers>()
        .AddSingleton<TaskEditor>()
        .AddSingleton<TaskSectionEdits>()
        .AddSingleton<IEventHandler<SectionChanging>>(services => services.GetRequiredService<TaskSectionEdits>())
        .AddSingleton<IEventHandler<SectionChanged>>(services => services.GetRequiredService<TaskSectionEdits>())
        .AddSingleton<IEventHandler<TaskRenamed>, RenamedTasks>()
        .AddSingleton<TaskBacklog>()
        .AddSingleton<InputCache>()
        .AddSingleton<TaskConfigHashes>()
        .AddSingleton<TaskReader>()
        .AddSingleton<IConfigCheck>(services => services.GetRequiredService<TaskReader>())
        .AddSingleton<TaskSchema>()
        .AddSingleton<TaskCatalog>();
}
