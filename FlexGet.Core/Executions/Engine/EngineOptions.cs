namespace FlexGet.Core.Executions.Engine;

/// <summary>How long things may take before they are ended; set at start, tests shorten them.</summary>
internal sealed record EngineOptions
{
    /// <summary>A task, reruns and waiting included.</summary>
    public TimeSpan TaskTimeout { get; init; } = TimeSpan.FromHours(1);

    /// <summary>One plugin's part in one phase.</summary>
    public TimeSpan PhaseTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>What a plugin has to end after it was cancelled; then it is left behind.</summary>
    public TimeSpan AbandonAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a task that is ready to filter waits for those before it to have learned what they accepted.</summary>
    public TimeSpan TurnPatience { get; init; } = TimeSpan.FromSeconds(30);
}
