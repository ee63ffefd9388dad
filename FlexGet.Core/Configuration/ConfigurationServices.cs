using FlexGet.Core.Configuration.Bodies;
using FlexGet.Core.Configuration.Files;
using FlexGet.Core.Configuration.Revisions;
using FlexGet.Core.Configuration.Secrets;
using FlexGet.Core.Configuration.Variables;
using FlexGet.Core.Health;
using FlexGet.Core.Http;
using FlexGet.Core.Plugins;
using FlexGet.Core.Schemas;
using FlexGet.Core.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FlexGet.Core.Configuration;

internal static class ConfigurationServices
{
    public static IServiceCollection AddConfiguration(this IServiceCollection services) => services
        .AddConfigInForce()
        .AddConfigAnswers();

    private static IServiceCollection AddConfigInForce(this IServiceCollection services) => services
        .AddMigrations("configuration", ".Configuration.Migrations.")
        .AddHttpContextAccessor()
        .AddSingleton<VariableRepository>()
        .AddSingleton(provider => new RootSections(
            provider.GetRequiredService<ConfigBinder>(),
            () => provider.GetRequiredService<Contributions>().Of<ConfigSection>().Select(contribution => contribution.Service),
            provider.GetRequiredService<VariableRepository>()))
        .AddSingleton<ConfigLoader>()
        .AddSingleton<RevisionRepository>()
        .AddSingleton<ConfigFile>()
        .AddSingleton<ConfigWriter>()
        .AddSingleton<ConfigNews>()
        .AddSingleton<ConfigStore>()
        .AddSingleton<ConfigEditor>()
        .AddSingleton<ConfigAccess>(provider => provider.GetRequiredService<ConfigEditor>())
        .AddSingleton<ConfigReader>()
        .AddSingleton<VariableChanges>()
        .AddSingleton<IHealthSource, ConfigHealth>()
        .AddHostedService<ConfigWatcher>();

    private static IServiceCollection AddConfigAnswers(this IServiceCollection services) => services
        .AddOwnControllers(typeof(ConfigController), typeof(RevisionsController), typeof(VariablesController))
        .AddSingleton<IConfigureOptions<MvcOptions>, YamlBodies>()
        .AddSingleton<SectionEditor>()
        .AddSingleton<SecretOptions>()
        .AddSingleton<ConfigSecrets>()
        .AddSingleton<ConfigAnswers>();
}
