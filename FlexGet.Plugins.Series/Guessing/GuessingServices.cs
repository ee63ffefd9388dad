using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Series.Guessing;

internal static class GuessingServices
{
    public static IServiceCollection AddGuessing(this IServiceCollection services) => services
        .AddSingleton<SeriesGuesser>()
        .AddSingleton<TaskNames>();
}
