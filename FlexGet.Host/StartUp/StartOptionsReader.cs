using System.Xml;
using FlexGet.Core;

namespace FlexGet.Host.StartUp;

/// <summary>Reads options from the command line and the environment; the command line wins.</summary>
internal sealed class StartOptionsReader(CommandLine commandLine, Func<string, string?> environment)
{
    public const int ShortestKey = 16;

    public StartOptions Read()
    {
        var data = FullPath("data", Value("data")) ?? DefaultFolders.Data(environment);
        var config = FullPath("config", Value("config"));
        var options = new StartOptions
        {
            Server = new ServerOptions
            {
                DataDirectory = data,
                ConfigFile = config ?? Path.Combine(data, "config.yml"),
                PluginsDirectory = FullPath("plugins", Value("plugins")) ?? DefaultFolders.Plugins(AppContext.BaseDirectory),
            },
            IsConfigNamed = config is not null,
            Urls = Value("urls") is { } urls ? ServerUrls.Check(urls) : StartOptions.DefaultUrls,
            IsOpen = commandLine.HasSwitch("no-auth"),
            IsSafe = commandLine.HasSwitch("safe-mode"),
            ApiKey = ReadKey(),
            ClockOffset = ReadClockOffset(),
        };
        return Checked(options);
    }

    private static StartOptions Checked(StartOptions options)
    {
        if (Directory.Exists(options.Server.ConfigFile))
        {
            throw new StartException($"--config names a folder, not a file: {options.Server.ConfigFile}");
        }

        if (File.Exists(options.Server.DataDirectory))
        {
            throw new StartException($"--data names a file, not a folder: {options.Server.DataDirectory}");
        }

        return options.IsOpen && !ServerUrls.AreLoopback(options.Urls)
            ? throw new StartException($"--no-auth is for loopback only, and {options.Urls} can be reached from elsewhere: leave it out, or use {StartOptions.DefaultUrls}")
            : options;
    }

    private string? Value(string name) =>
        commandLine.Value(name) ?? (environment($"FLEXGET_{name.ToUpperInvariant()}") is { Length: > 0 } value ? value : null);

    private static string? FullPath(string name, string? path)
    {
        try
        {
            return path is null ? null : Path.GetFullPath(path);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or IOException)
        {
            throw new StartException($"--{name} is not a path: {path}");
        }
    }

    private string? ReadKey() => environment("FLEXGET_API_KEY")?.Trim() switch
    {
        null or "" => null,
        { Length: < ShortestKey } => throw new StartException($"FLEXGET_API_KEY is too short: it needs {ShortestKey} characters or more"),
        var key when key.Any(letter => letter is <= ' ' or > '~') =>
            throw new StartException("FLEXGET_API_KEY may hold only visible ASCII characters: it is sent in a header"),
        var key => key,
    };

    private TimeSpan ReadClockOffset()
    {
        var text = environment("FLEXGET_CLOCK_OFFSET");
        try
        {
            return string.IsNullOrEmpty(text) ? TimeSpan.Zero : XmlConvert.ToTimeSpan(text);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new StartException($"FLEXGET_CLOCK_OFFSET is not an ISO 8601 duration like P1D or -PT90M: {text}");
        }
    }
}
