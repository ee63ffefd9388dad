using FlexGet.Core.Entries;
using FlexGet.Core.Plugins;
using FlexGet.Core.Tasks;

namespace FlexGet.Core.Executions;

/// <summary>Runs one task of an execution: its phases, reruns and limits of time.</summary>
internal abstract class TaskRunner
{
    /// <summary>Runs the task to its end; a plugin's error is in the outcome, never thrown, and so is what was known when it was cancelled.</summary>
    /// <exception cref="OperationCanceledException">The execution was cancelled before anything was known.</exception>
    public abstract Task<TaskOutcome> RunAsync(TaskDefinition task, TaskRunRequest request, CancellationToken cancellationToken);
}

/// <summary>What a run of a task is started with.</summary>
internal sealed record TaskRunRequest
{
    public required long ExecutionId { get; init; }

    public required ExecutionOptions Options { get; init; }

    /// <summary>True for what a person or program asked for.</summary>
    public required bool IsManual { get; init; }

    /// <summary>True when the task was named, not matched by a glob or by "all".</summary>
    public required bool IsNamed { get; init; }

    public required string ConfigDirectory { get; init; }

    /// <summary>Where lines go; the plugin's name comes with each.</summary>
    public required ITaskRunSink Sink { get; init; }
}

/// <summary>Who hears what a running task does; called from the task's own flow, returns at once.</summary>
internal interface ITaskRunSink
{
    bool IsEnabled(TaskLogLevel level);

    /// <param name="level">How important the line is.</param>
    /// <param name="task">The task.</param>
    /// <param name="plugin">The plugin that writes, or empty for the engine.</param>
    /// <param name="message">The text.</param>
    void Write(TaskLogLevel level, string task, string plugin, string message);

    /// <summary>The task has come to this plugin of this phase.</summary>
    void OnProgress(string task, Phase phase, string plugin, int percent);
}

/// <summary>How a run ended, and the entries of its last pass with what was decided in earlier ones.</summary>
internal sealed record TaskOutcome(TaskResult Result, IReadOnlyList<Entry> Entries);
