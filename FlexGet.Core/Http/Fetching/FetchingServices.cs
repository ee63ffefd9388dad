using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Http.Fetching;

internal static class FetchingServices
{
    public static IServiceCollection AddFetching(this IServiceCollection services) => services.AddSingleton<Fetcher>();
}
