using FlexGet.Core.Executions.Activity;
using FlexGet.Core.Executions.Engine;
using FlexGet.Core.Executions.Logs;
using FlexGet.Core.Executions.Records;
using FlexGet.Core.Http;
using FlexGet.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Executions;

internal static class ExecutionServices
{
    public static IServiceCollection AddExecutions(this IServiceCollection services) => services
        .AddEngine()
        .AddQueue()
        .AddActivity();

    private static IServiceCollection AddQueue(this IServiceCollection services) => services
        .AddOwnControllers(typeof(ExecutionController), typeof(LogController))
        .AddMigrations("executions", ".Executions.Migrations.")
        .AddSingleton<ExecutionRepository>()
        .AddSingleton<ExecutionList>()
        .AddSingleton<LiveExecutions>()
        .AddSingleton<ExecutionEvents>()
        .AddSingleton<ExecutionStates>()
        .AddSingleton<TaskTurn>()
        .AddSingleton<TaskRecord>()
        .AddSingleton<ExecutionQueue>()
        .AddSingleton<IExecutionQueue>(provider => provider.GetRequiredService<ExecutionQueue>())
        .AddHostedService<QueueStartup>()
        .AddHostedService<ExecutionWorker>();

    private static IServiceCollection AddActivity(this IServiceCollection services)
    {
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddMigrations(ActivityMigrations.Module, ActivityMigrations.Folder, isActivity: true)
            .AddSingleton<ActivityStore>()
            .AddSingleton<ActivityRetention>()
            .AddSingleton<EntryRepository>()
            .AddSingleton<LogRepository>()
            .AddSingleton<LogWriter>()
            .AddHostedService(provider => provider.GetRequiredService<LogWriter>())
            .AddHostedService<Housekeeping>();
    }
}
