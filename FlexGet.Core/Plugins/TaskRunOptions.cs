using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FlexGet.Core.Http.Bodies;
using FlexGet.Core.Http.Queries;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Newtonsoft.Json;

namespace FlexGet.Core.Plugins;

/// <summary>Options of an execution that its task runs can see (sent with POST /execution).</summary>
public record TaskRunOptions
{
    [Description("Decide, but write nothing: outputs only log what they would do, memories stay as they are.")]
    public bool? Test { get; init; }

    [Description("Download and output are off; everything else runs, so that matches are remembered.")]
    public bool? Learn { get; init; }

    [Description("Run even if the task's interval has not passed.")]
    public bool? Now { get; init; }

    [Description("Do not read the cache of inputs.")]
    public bool? NoCache { get; init; }

    [Description("Search everything again, whatever the interval of discover.")]
    public bool? DiscoverNow { get; init; }

    [Description("Phases that are left out.")]
    [JsonConverter(typeof(OneOrManyValues))]
    public IReadOnlyList<Phase>? DisablePhases { get; init; }

    [Description("Entries that replace the inputs.")]
    [JsonInQuery]
    public IReadOnlyList<InjectedEntry>? Inject { get; init; }

    [Description("Write the entries of these states to the log: accepted, rejected, undecided, failed, trace, title.")]
    [JsonConverter(typeof(OneOrManyValues))]
    public IReadOnlyList<string>? Dump { get; init; }

    [Description("A folder for downloads in place of the configured one.")]
    public string? DlPath { get; init; }

    [Description("Lines below this level are left out of the log.")]
    public TaskLogLevel? Loglevel { get; init; }
}

/// <summary>An entry sent with an execution in place of those of the inputs.</summary>
public sealed record InjectedEntry
{
    [Description("Its title.")]
    [Required]
    public required string Title { get; init; }

    [Description("Its url; a made-up one when absent.")]
    public string? Url { get; init; }

    [Description("Accept it before the filters run.")]
    public bool Accept { get; init; }

    [Description("Let no filter reject it.")]
    public bool Force { get; init; }

    [Description("Further fields.")]
    [JsonConverter(typeof(PlainFields))]
    [ValidateNever]
    public IReadOnlyDictionary<string, object?>? Fields { get; init; }
}
