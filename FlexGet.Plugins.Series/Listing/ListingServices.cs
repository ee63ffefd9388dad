using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Series.Listing;

internal static class ListingServices
{
    public static IServiceCollection AddListing(this IServiceCollection services) => services
        .AddSingleton<SeriesListing>()
        .AddSingleton<SeriesDescription>()
        .AddSingleton<SeriesEditor>();
}
