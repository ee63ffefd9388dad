using FlexGet.Core.Plugins;
using FlexGet.Plugins.Series.Episodes;
using FlexGet.Plugins.Series.Generated;
using FlexGet.Plugins.Series.Guessing;
using FlexGet.Plugins.Series.Library;
using FlexGet.Plugins.Series.Listing;
using FlexGet.Plugins.Series.Next;
using FlexGet.Plugins.Series.Wanting;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Plugins.Series;

/// <summary>Series: what is known of them, and the task plugins that decide on their episodes.</summary>
internal sealed class SeriesModule : PluginModule
{
    public override void ConfigureServices(IServiceCollection services, PluginContext context) => services
        .AddLibrary()
        .AddSingleton<SeriesPhases>()
        .AddListing()
        .AddEpisodes()
        .AddWanting()
        .AddNext()
        .AddGuessing()
        .AddGenerated();
}
