using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace FlexGet.Plugins.History;

/// <summary>Which items of the history are wanted; what is absent allows all.</summary>
internal sealed record HistoryFilter
{
    [FromQuery(Name = "task")]
    [Description("Items of this task.")]
    public string? Task { get; init; }

    [FromQuery(Name = "search")]
    [Description("Items whose title holds these words in this order; case does not matter, and a space also stands for a dot.")]
    public string? Search { get; init; }

    [FromQuery(Name = "from")]
    [Description("Items of this time and later; UTC unless it says otherwise.")]
    public DateTimeOffset? From { get; init; }

    [FromQuery(Name = "to")]
    [Description("Items before this time; UTC unless it says otherwise.")]
    public DateTimeOffset? To { get; init; }
}
