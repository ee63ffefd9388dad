using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Schemas;

internal static class SchemaServices
{
    public static IServiceCollection AddSchemas(this IServiceCollection services) => services
        .AddSingleton<ConfigBinder>()
        .AddSingleton(services => new ValueBinder(services.GetRequiredService<ConfigBinder>()));
}
