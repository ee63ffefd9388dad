using System.ComponentModel.DataAnnotations;

namespace FlexGet.Core.Executions.Activity;

/// <summary>How long executions are remembered; settings <c>retention:…</c>, as environment variables <c>retention__…</c>.</summary>
internal sealed record RetentionOptions
{
    public const string Section = "retention";

    /// <summary>Entries and logs are kept of this many executions of a task.</summary>
    [Range(0, 10_000)]
    public int Executions { get; init; } = 20;

    /// <summary>Entries and logs are kept for this many days.</summary>
    [Range(0, 36_500)]
    public int Days { get; init; } = 14;

    /// <summary>Executions themselves, with the counts of their tasks, are kept for this many days.</summary>
    [Range(1, 36_500)]
    public int SummaryDays { get; init; } = 365;
}
