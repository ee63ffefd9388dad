using FlexGet.Core.Http;

namespace FlexGet.Host.Ui;

/// <summary>What a browser shows at <see cref="Path"/>: a small shell around the pages of plugins.</summary>
internal static class UiServices
{
    public const string Path = "/ui/";

    public static IServiceCollection AddUi(this IServiceCollection services) => services.AddOwnControllers(typeof(UiController));
}
