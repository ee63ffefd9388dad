using FlexGet.Core;

namespace FlexGet.Host.StartUp;

internal static class StartOptionsReader
{
    public static StartOptions Read(string[] args)
    {
        string? Of(string name) => Array.IndexOf(args, "--" + name) is var at and >= 0 && at + 1 < args.Length
            ? args[at + 1]
            : Environment.GetEnvironmentVariable("FLEXGET_" + name.ToUpperInvariant());
        var data = Path.GetFullPath(Of("data") ?? Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "flexget-server"));
        Directory.CreateDirectory(data);
        return new StartOptions
        {
            Server = new ServerOptions
            {
                DataDirectory = data,
                ConfigFile = Path.GetFullPath(Of("config") ?? Path.Combine(data, "config.yml")),
                PluginsDirectory = Path.GetFullPath(Of("plugins") ?? Path.Combine(AppContext.BaseDirectory, "plugins")),
            },
            Urls = Of("urls") ?? StartOptions.DefaultUrls,
            ApiKey = Environment.GetEnvironmentVariable("FLEXGET_API_KEY"),
        };
    }
}
