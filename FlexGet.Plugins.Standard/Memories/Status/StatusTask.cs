using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.Standard.Memories.Status;

/// <summary>A task with its last run.</summary>
internal sealed record StatusTask
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    [Description("When it last ran without an abort.")]
    public DateTimeOffset? LastExecutionTime { get; init; }

    [Description("Its last run, unless include_execution is false.")]
    public StatusExecution? LastExecution { get; set; }
}

/// <summary>One run of a task.</summary>
internal sealed record StatusExecution
{
    public long Id { get; init; }

    public long TaskId { get; init; }

    public DateTimeOffset Start { get; init; }

    public DateTimeOffset? End { get; init; }

    public bool Succeeded { get; init; }

    public int? Produced { get; init; }

    public int? Accepted { get; init; }

    public int? Rejected { get; init; }

    public int? Failed { get; init; }

    public string? AbortReason { get; init; }
}

/// <summary>Which runs are meant.</summary>
internal sealed record StatusFilter
{
    [FromQuery(Name = "succeeded")]
    [Description("Only runs that completed (default).")]
    public bool Succeeded { get; init; } = true;

    [FromQuery(Name = "produced")]
    [Description("Only runs that had entries (default).")]
    public bool Produced { get; init; } = true;

    [FromQuery(Name = "start_date")]
    [Description("From here on; default a week ago.")]
    public DateTimeOffset? StartDate { get; init; }

    [FromQuery(Name = "end_date")]
    [Description("Up to here.")]
    public DateTimeOffset? EndDate { get; init; }
}
