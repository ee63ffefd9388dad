using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Series.Next;

internal static class NextServices
{
    public static IServiceCollection AddNext(this IServiceCollection services) => services.AddSingleton<ProgressRepository>();
}
