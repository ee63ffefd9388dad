using System.Text;
using FlexGet.Core.Plugins;
using FlexGet.Core.Storage;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Executions.Logs;

/// <summary>How a log is sent.</summary>
internal enum LogFormat
{
    Text,
    Events,
    JsonLines,
}

/// <summary>Writes lines in each format.</summary>
internal static class LogFormats
{
    public static string ContentType(this LogFormat format) => format switch
    {
        LogFormat.Text => "text/plain; charset=utf-8",
        LogFormat.Events => "text/event-stream",
        LogFormat.JsonLines => "application/x-ndjson",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    public static void Append(this LogFormat format, StringBuilder text, LogLine line, TimeZoneInfo zone)
    {
        switch (format)
        {
            case LogFormat.Text:
                AppendText(text, line, zone);
                break;
            case LogFormat.Events:
                text.Append("id: ").Append(line.Id).Append("\ndata: ").Append(Json(line)).Append("\n\n");
                break;
            case LogFormat.JsonLines:
                text.Append(Json(line)).Append('\n');
                break;
        }
    }

    public static string NameOf(TaskLogLevel level) => level switch
    {
        TaskLogLevel.Trace => "trace",
        TaskLogLevel.Debug => "debug",
        TaskLogLevel.Verbose => "verbose",
        TaskLogLevel.Info => "info",
        TaskLogLevel.Warning => "warning",
        TaskLogLevel.Error => "error",
        TaskLogLevel.Critical => "critical",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>FlexGet's own form, which people's scripts know: date, level, plugin, task, message; in local time as there.</summary>
    private static void AppendText(StringBuilder text, LogLine line, TimeZoneInfo zone) => text
        .Append(System.Globalization.CultureInfo.InvariantCulture, $"{TimeZoneInfo.ConvertTime(line.Time, zone):yyyy-MM-dd HH:mm:ss} ")
        .Append(System.Globalization.CultureInfo.InvariantCulture, $"{NameOf(line.Level).ToUpperInvariant(),-8} {line.Plugin,-13} {line.Task,-15} ")
        .Append(line.Message)
        .Append('\n');

    private static string Json(LogLine line) => ExecutionJson.Write(new JObject
    {
        ["id"] = line.Id,
        ["time"] = UtcTime.Format(line.Time),
        ["level"] = NameOf(line.Level),
        ["task"] = line.Task,
        ["plugin"] = line.Plugin,
        ["message"] = line.Message,
    });
}
