using FlexGet.Core.Configuration.Files;

namespace FlexGet.Host.StartUp;

/// <summary>What a user finds who starts without a config: one that runs a sample task, offline.</summary>
internal static class Starter
{
    public static IServiceCollection AddStarter(this IServiceCollection services, StartOptions options) => options.IsConfigNamed
        ? services
        : services
            .AddSingleton(new StarterConfig(Read("config.yml")))
            .AddHostedService<StarterFeed>();

    public static string Read(string name)
    {
        var assembly = typeof(Starter).Assembly;
        using var stream = assembly.GetManifestResourceStream($"{typeof(Starter).Namespace}.Starter.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>Puts the sample's feed beside a config that is about to be written.</summary>
internal sealed class StarterFeed(StartOptions options) : IHostedService
{
    private const string FileName = "sample-feed.xml";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var feed = Path.Combine(options.Server.DataDirectory, FileName);
        if (!File.Exists(options.Server.ConfigFile) && !File.Exists(feed))
        {
            await File.WriteAllTextAsync(feed, Starter.Read("feed.xml"), cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
