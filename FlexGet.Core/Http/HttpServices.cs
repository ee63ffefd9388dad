using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Http;

internal static class HttpServices
{
    public static IServiceCollection AddHttpConventions(this IServiceCollection services) => services;
}
