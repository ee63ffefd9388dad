using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Storage;

internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, ServerOptions options)
    {
        var main = new MainDatabase(options.DataDirectory);
        return services
            .AddSingleton(main)
            .AddSingleton<IDatabase>(main)
            .AddSingleton(new ActivityDatabase(options.DataDirectory))
            .AddSingleton<Migrator>()
            .AddHostedService<DatabaseStartup>();
    }
}
