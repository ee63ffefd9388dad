using System.Runtime.InteropServices;
using FlexGet.Core;
using FlexGet.Core.Plugins;

namespace FlexGet.Host.StartUp;

/// <summary>Tells the log when the server starts and stops, and with what: who reads it next morning asks that first.</summary>
internal sealed partial class ServerNews
{
    private readonly StartOptions _options;
    private readonly PluginRegistry _plugins;
    private readonly TimeProvider _time;
    private readonly ILogger<ServerNews> _logger;
    private readonly long _created;

    public ServerNews(
        StartOptions options, PluginRegistry plugins, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<ServerNews> logger)
    {
        (_options, _plugins, _time, _logger, _created) = (options, plugins, time, logger, time.GetTimestamp());
        lifetime.ApplicationStopping.Register(LogStopping);
        lifetime.ApplicationStopped.Register(TellStopped);
    }

    public void TellStarting()
    {
        var (framework, system) = (RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription);
        LogStarting(ServerVersion.Text, Environment.ProcessId, framework, system);
        LogFolders(_options.Server.ConfigFile, _options.Server.DataDirectory, _options.Server.PluginsDirectory);
        if (_options.IsSafe || _options.IsOpen || _options.ClockOffset != TimeSpan.Zero)
        {
            LogUnusual(_options.IsSafe, _options.IsOpen, _options.ClockOffset);
        }
    }

    public void TellStarted(IEnumerable<string> urls)
    {
        var (addresses, duration) = (string.Join(", ", urls), _time.GetElapsedTime(_created));
        var plugins = string.Join(", ", _plugins.Current.Statuses.Select(plugin => $"{plugin.Name} {plugin.Version} ({plugin.State})"));
        LogStarted(addresses, duration, plugins);
    }

    public void TellFailed(Exception exception) => LogFailed(exception);

    private void TellStopped()
    {
        var duration = _time.GetElapsedTime(_created);
        LogStopped(duration);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "FlexGet {Version} starts (process {Process}, {Framework}, {System})")]
    private partial void LogStarting(string version, int process, string framework, string system);

    [LoggerMessage(Level = LogLevel.Information, Message = "Config: {Config}; data: {Data}; plugins: {Plugins}")]
    private partial void LogFolders(string config, string data, string plugins);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Safe mode: {IsSafe}; asks for no key: {IsOpen}; clock ahead by {Offset}")]
    private partial void LogUnusual(bool isSafe, bool isOpen, TimeSpan offset);

    [LoggerMessage(Level = LogLevel.Information, Message = "The server is up at {Urls} after {Duration}; plugins: {Plugins}")]
    private partial void LogStarted(string urls, TimeSpan duration, string plugins);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The server cannot start")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "The server stops")]
    private partial void LogStopping();

    [LoggerMessage(Level = LogLevel.Information, Message = "The server has stopped after {Duration}")]
    private partial void LogStopped(TimeSpan duration);
}
