using System.ComponentModel;
using FlexGet.Core.Configuration.Secrets;
using FlexGet.Core.Http.Bodies;
using FlexGet.Core.Plugins;
using Newtonsoft.Json;

namespace FlexGet.Core.Executions;

/// <summary>How far an execution is.</summary>
public enum ExecutionStatus
{
    Pending,
    Running,
    Complete,
    Aborted,
}

/// <summary>How a task of an execution ended.</summary>
public enum TaskResultStatus
{
    Complete,
    Aborted,
    Skipped,
}

/// <summary>What one task of an execution did.</summary>
public sealed record TaskResult
{
    public required string Task { get; init; }

    public required TaskResultStatus Status { get; init; }

    [Description("Entries after the input phase, rejected ones too.")]
    public int Produced { get; init; }

    public int Accepted { get; init; }

    public int Rejected { get; init; }

    public int Failed { get; init; }

    public int Undecided { get; init; }

    [Description("Passes after the first.")]
    public int Reruns { get; init; }

    [JsonConverter(typeof(MaskedText))]
    public string? AbortReason { get; init; }

    public DateTimeOffset? Started { get; init; }

    public DateTimeOffset? Finished { get; init; }
}

/// <summary>The options of an execution: which tasks, and how.</summary>
public sealed record ExecutionOptions : TaskRunOptions
{
    [Description("Names or globs of tasks; absent or * runs all.")]
    [JsonConverter(typeof(OneOrManyValues))]
    public IReadOnlyList<string>? Tasks { get; init; }
}

/// <summary>Where more about an execution is found.</summary>
public sealed record ExecutionLinks(string Self, string Log, string Entries);

/// <summary>One queued run of one or more tasks.</summary>
public sealed record Execution
{
    private string _pathBase = "";

    public required long Id { get; init; }

    public required ExecutionStatus Status { get; init; }

    [Description("The tasks it runs, globs resolved when it was added.")]
    public required IReadOnlyList<string> Tasks { get; init; }

    [JsonConverter(typeof(MaskedTexts))]
    public required ExecutionOptions Options { get; init; }

    public required DateTimeOffset Created { get; init; }

    public DateTimeOffset? Started { get; init; }

    public DateTimeOffset? Finished { get; init; }

    [Description("The phase of the task that runs now.")]
    public string? Phase { get; init; }

    [Description("The plugin that runs now.")]
    public string? Plugin { get; init; }

    [Description("0 to 100.")]
    public int Percent { get; init; }

    [Description("A summary at the end, or why it was aborted.")]
    [JsonConverter(typeof(MaskedText))]
    public string? Message { get; init; }

    public IReadOnlyList<TaskResult> Results { get; init; } = [];

    public ExecutionLinks Links => new($"{_pathBase}/execution/{Id}", $"{_pathBase}/execution/{Id}/log", $"{_pathBase}/execution/{Id}/entries");

    /// <summary>The same execution with links for whoever asked below this path: the API answers at the root and under a prefix.</summary>
    public Execution LinkedUnder(string pathBase) => this with { _pathBase = pathBase };
}

/// <summary>An execution was added to the queue.</summary>
public sealed record ExecutionAdded(Execution Execution);

/// <summary>An execution has begun to run.</summary>
public sealed record ExecutionStarted(Execution Execution);

/// <summary>An execution has ended, in whatever way.</summary>
public sealed record ExecutionFinished(Execution Execution);
