using FlexGet.Core.Configuration;
using FlexGet.Core.Events;
using FlexGet.Core.Plugins;
using FlexGet.Core.Tasks;
using FlexGet.Plugins.Series.Library.Config;
using FlexGet.Plugins.Series.Library.Pass;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Series.Library;

internal static class LibraryServices
{
    public static IServiceCollection AddLibrary(this IServiceCollection services) => services
        .AddSingleton<SeriesRepository>()
        .AddSingleton<NameRepository>()
        .AddSingleton<DownloadRepository>()
        .AddSingleton<PassLibrary>()
        .AddSingleton<TaskLinks>()
        .AddSingleton<IEventHandler<ConfigChanged>>(provider => provider.GetRequiredService<TaskLinks>())
        .AddSingleton<IEventHandler<TaskRenamed>>(provider => provider.GetRequiredService<TaskLinks>())
        .AddSingleton<IAgingMemory, AgingReleases>();
}
