using System.ComponentModel;
using FlexGet.Core.Schemas;

namespace FlexGet.Plugins.Standard.Filters.Regexp;

/// <summary>What happens to entries that no pattern has hit.</summary>
internal enum RegexpRest
{
    Accept,
    Reject,
}

/// <summary>The patterns by what a match does.</summary>
internal sealed record RegexpConfig
{
    private IReadOnlyList<RegexpOperation>? _operations;

    [Description("Entries that match one of these are accepted.")]
    public OneOrMany<ConfigNode> Accept { get; init; } = [];

    [Description("Entries that match one of these are rejected.")]
    public OneOrMany<ConfigNode> Reject { get; init; } = [];

    [Description("Entries that do not match one of these are accepted.")]
    public OneOrMany<ConfigNode> AcceptExcluding { get; init; } = [];

    [Description("Entries that do not match one of these are rejected.")]
    public OneOrMany<ConfigNode> RejectExcluding { get; init; } = [];

    [Description("What to do with entries that nothing above has hit.")]
    public RegexpRest? Rest { get; init; }

    [Description("The fields to search; title and description by default.")]
    public OneOrMany<string>? From { get; init; }

    /// <summary>Compiled once for all runs of this revision; two runs at once would only do the work twice.</summary>
    public IReadOnlyList<RegexpOperation> Operations => _operations ??=
    [
        .. new[]
        {
            // A reject beats an accept in either order; first rejected means fewer entries to search.
            new RegexpOperation(Reject, accepts: false, excludes: false),
            new RegexpOperation(RejectExcluding, accepts: false, excludes: true),
            new RegexpOperation(Accept, accepts: true, excludes: false),
            new RegexpOperation(AcceptExcluding, accepts: true, excludes: true),
        }.Where(operation => operation.Patterns.Count > 0),
    ];
}
