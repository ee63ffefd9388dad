using FlexGet.Core.Configuration;
using FlexGet.Core.Events;
using FlexGet.Core.Executions;
using FlexGet.Core.Health;
using FlexGet.Core.Http;
using FlexGet.Core.Http.Fetching;
using FlexGet.Core.Plugins;
using FlexGet.Core.Previews;
using FlexGet.Core.Schemas;
using FlexGet.Core.Storage;
using FlexGet.Core.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FlexGet.Core;

/// <summary>The table of contents: every slice registers itself.</summary>
internal static class FlexGetServices
{
    public static IServiceCollection AddFlexGet(this IServiceCollection services, ServerOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(options)
            .AddStorage(options)
            .AddServerEvents()
            .AddHttpConventions(provider => provider.GetService<ConfigAccess>()?.Current.Hash)
            .AddFetching()
            .AddHealth()
            .AddSchemas()
            .AddPlugins()
            .AddConfiguration()
            .AddTasks()
            .AddExecutions()
            .AddOwnControllers(typeof(TitlesController));
    }
}
