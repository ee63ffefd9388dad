using FlexGet.Core.Configuration;
using FlexGet.Core.Events;
using FlexGet.Core.Health;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Tasks;
using FlexGet.Plugins.Scheduler.Config;
using FlexGet.Plugins.Scheduler.Firing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FlexGet.Plugins.Scheduler;

/// <summary>Runs tasks at the times that stand at schedules in the config.</summary>
internal sealed class SchedulerModule : PluginModule
{
    public override void ConfigureServices(IServiceCollection services, PluginContext context) => services
        .AddSingleton(new ConfigSection(SchedulesSection.Name, typeof(Toggle<IReadOnlyList<ScheduleConfig>>)))
        .AddSingleton<ScheduleRepository>()
        .AddSingleton<ScheduleBook>()
        .AddSingleton<ScheduleEditor>()
        .AddSingleton<ScheduleTimer>()
        .AddSingleton<ScheduleNews>()
        .AddSingleton<ScheduleRunner>()
        .AddSingleton<ScheduleLoop>()
        .AddSingleton<IHostedService>(provider => provider.GetRequiredService<ScheduleLoop>())
        .AddHostedService<ClockWatch>()
        .AddSingleton<IEventHandler<ConfigChanged>>(provider => provider.GetRequiredService<ScheduleLoop>())
        .AddSingleton<ScheduledTasks>()
        .AddSingleton<INextRunSource>(provider => provider.GetRequiredService<ScheduledTasks>())
        .AddSingleton<IEventHandler<TaskRemoving>>(provider => provider.GetRequiredService<ScheduledTasks>())
        .AddSingleton<IEventHandler<TaskRenaming>>(provider => provider.GetRequiredService<ScheduledTasks>())
        .AddSingleton<IHealthSource, ScheduleHealth>();
}
