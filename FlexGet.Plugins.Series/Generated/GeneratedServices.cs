using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Series.Generated;

internal static class GeneratedServices
{
    public static IServiceCollection AddGenerated(this IServiceCollection services) => services.AddSingleton<EntrySettings>();
}
