using FlexGet.Core.Health;
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
            .AddSingleton(provider => new ActivityDatabase(options.DataDirectory, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => new Backups(main.File, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<Migrator>()
            .AddHostedService<DatabaseStartup>()
            .AddSingleton<DatabaseCare>()
            .AddHostedService(provider => provider.GetRequiredService<DatabaseCare>())
            .AddSingleton<DatabaseHealth>()
            .AddSingleton<IHealthSource>(provider => provider.GetRequiredService<DatabaseHealth>());
    }
}
