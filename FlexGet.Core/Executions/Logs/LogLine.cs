using FlexGet.Core.Plugins;

namespace FlexGet.Core.Executions.Logs;

/// <summary>One line of an execution's log.</summary>
/// <param name="Id">From 1, without gaps within an execution.</param>
/// <param name="Time">When it was written.</param>
/// <param name="Level">How important it is.</param>
/// <param name="Task">The task, or empty for the execution as a whole.</param>
/// <param name="Plugin">The plugin, or empty for the engine.</param>
/// <param name="Message">The text; line breaks inside belong to this one line.</param>
internal sealed record LogLine(long Id, DateTimeOffset Time, TaskLogLevel Level, string Task, string Plugin, string Message);
