using FlexGet.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Tasks;

internal static class TaskServices
{
    public static IServiceCollection AddTasks(this IServiceCollection services) => services
        .AddMigrations("tasks", ".Tasks.Migrations.")
        .AddSingleton<TaskMemory>()
        .AddSingleton<TaskConfigHashes>();
}
