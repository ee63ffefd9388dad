using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace FlexGet.Host.StartUp;

/// <summary>One short line for each message; stacks are in the log file.</summary>
internal sealed class BriefConsole(TimeProvider time) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "brief";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var level = logEntry.LogLevel switch
        {
            LogLevel.Critical or LogLevel.Error => "error ",
            LogLevel.Warning => "warning ",
            _ => "",
        };
        var cause = logEntry.Exception is { } exception ? $": {exception.Message}" : "";
        var now = time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        textWriter.WriteLine($"{now} {level}{logEntry.Formatter(logEntry.State, null)}{cause}");
    }
}
