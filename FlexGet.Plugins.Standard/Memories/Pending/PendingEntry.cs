using System.ComponentModel;
using FlexGet.Core.Configuration.Secrets;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json;

namespace FlexGet.Plugins.Standard.Memories.Pending;

/// <summary>An entry that waits for approval, or has it and waits for the next run.</summary>
internal sealed record PendingEntry
{
    public long Id { get; init; }

    public string TaskName { get; init; } = "";

    public string Title { get; init; } = "";

    [JsonConverter(typeof(MaskedText))]
    public string Url { get; init; } = "";

    public bool Approved { get; init; }

    public DateTimeOffset Added { get; init; }
}

/// <summary>Which of them are meant.</summary>
internal sealed record PendingFilter
{
    [FromQuery(Name = "task_name")]
    [Description("Those of this task.")]
    public string? TaskName { get; init; }

    [FromQuery(Name = "approved")]
    [Description("Those that are approved (true), or are not (false).")]
    public bool? Approved { get; init; }
}

/// <summary>What is to be done with pending entries.</summary>
internal enum PendingOperation
{
    Approve,
    Reject,
}

/// <summary>A decision on pending entries.</summary>
/// <param name="Operation">approve lets them through in the next run, reject forgets them.</param>
internal sealed record PendingDecision(PendingOperation Operation);
