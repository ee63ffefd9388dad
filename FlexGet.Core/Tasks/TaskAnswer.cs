using System.ComponentModel;
using FlexGet.Core.Schemas;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FlexGet.Core.Tasks;

/// <summary>The last execution of a task.</summary>
internal sealed record LastExecution(
    long Id,
    [property: Description("running, complete, aborted or skipped.")] string Status,
    DateTimeOffset? Started,
    DateTimeOffset? Finished,
    long Accepted,
    long Rejected,
    long Failed);

/// <summary>A task as the API shows it.</summary>
internal sealed record TaskAnswer
{
    public required string Name { get; init; }

    [Description("As the user wrote it: templates are not merged, secrets are masked.")]
    public required JToken Config { get; init; }

    [Description("False when errors keep the task from running.")]
    public required bool Enabled { get; init; }

    [Description("Why it is disabled, with line and column.")]
    public required IReadOnlyList<ConfigError> Errors { get; init; }

    public required LastExecution? LastExecution { get; init; }

    [Description("When it will be started next; null when nothing starts it.")]
    public required DateTimeOffset? NextRun { get; init; }
}

/// <summary>A task that was removed, and what became of the schedules that named it.</summary>
internal sealed record RemovedTask(string Name, IReadOnlyList<JObject> Schedules);

/// <summary>A task as it is sent; other members of the answer are ignored.</summary>
internal sealed record TaskBody
{
    [Description("Another name than in the path renames.")]
    public string? Name { get; init; }

    [Description("The keywords of the task with their configs.")]
    [JsonProperty(DefaultValueHandling = DefaultValueHandling.Ignore)]
    public JToken? Config { get; init; }
}
