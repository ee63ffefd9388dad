using System.Globalization;
using Microsoft.Extensions.Logging.Console;
using Serilog;
using Serilog.Core;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Display;

namespace FlexGet.Host.StartUp;

/// <summary>Where log lines go: all to a file in the data directory, the important ones to the console.</summary>
internal static class ServerLog
{
    private const string Template = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {SourceContext} {Message:l}{NewLine}{Exception}";
    private const long FileSize = 1 << 20;
    private const int FilesKept = 10; // the current one and nine before it

    public static void Configure(ILoggingBuilder logging, StartOptions options)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
        logging.AddFilter("Quartz", LogLevel.Warning);
        logging.AddConsole(console => console.FormatterName = BriefConsole.FormatterName);
        logging.AddConsoleFormatter<BriefConsole, ConsoleFormatterOptions>();
        logging.AddFilter<ConsoleLoggerProvider>(typeof(Authentication.AuditMiddleware).FullName, LogLevel.Warning);
        logging.AddFilter<ConsoleLoggerProvider>(typeof(Plugins.PluginNews).FullName, LogLevel.Warning);
        logging.AddFilter<ConsoleLoggerProvider>(typeof(ServerNews).FullName, LogLevel.None); // the banner says it

        // Made when it is first asked for: after the data directory is there.
        logging.Services.AddSingleton<ILoggerProvider>(_ => new SerilogLoggerProvider(CreateFileLog(options), dispose: true));
    }

    private static Logger CreateFileLog(StartOptions options) => new LoggerConfiguration()
        .MinimumLevel.Verbose()
        .WriteTo.Sink(new RotatingFile(
            Path.Combine(options.Server.DataDirectory, "logs", "flexget.log"),
            new MessageTemplateTextFormatter(Template, CultureInfo.InvariantCulture),
            FileSize,
            FilesKept))
        .CreateLogger();
}
