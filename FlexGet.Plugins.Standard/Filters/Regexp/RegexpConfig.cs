using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using FlexGet.Core.Schemas;
using FlexGet.Core.Schemas.Regexes;
using FlexGet.Core.Templating;
using RegexpItem = FlexGet.Core.Schemas.OneOf<
    System.Text.RegularExpressions.Regex,
    System.Collections.Generic.IReadOnlyDictionary<string, FlexGet.Plugins.Standard.Filters.Regexp.RegexpOptions>>;

namespace FlexGet.Plugins.Standard.Filters.Regexp;

/// <summary>What happens to entries that no pattern has hit.</summary>
internal enum RegexpRest
{
    Accept,
    Reject,
}

/// <summary>What may come with a pattern.</summary>
internal sealed record RegexpOptions
{
    [Description("The path of entries that match.")]
    [Shorthand]
    public string? Path { get; init; }

    [Description("Fields to set in entries that match, as the plugin set does.")]
    public IReadOnlyDictionary<string, TemplateValue> Set { get; init; } = new Dictionary<string, TemplateValue>();

    [Description("A match does not count when one of these matches the same field.")]
    public OneOrMany<Regex> Not { get; init; } = [];

    [Description("The fields to search.")]
    public OneOrMany<string>? From { get; init; }
}

/// <summary>The patterns by what a match does; each alone, or as the one key of a mapping with its path or options.</summary>
internal sealed record RegexpConfig : IValidatableObject
{
    private IReadOnlyList<RegexpOperation>? _operations;

    [Description("Entries that match one of these are accepted.")]
    public OneOrMany<RegexpItem> Accept { get; init; } = [];

    [Description("Entries that match one of these are rejected.")]
    public OneOrMany<RegexpItem> Reject { get; init; } = [];

    [Description("Entries that do not match one of these are accepted.")]
    public OneOrMany<RegexpItem> AcceptExcluding { get; init; } = [];

    [Description("Entries that do not match one of these are rejected.")]
    public OneOrMany<RegexpItem> RejectExcluding { get; init; } = [];

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
            new RegexpOperation(Reject.Select(RegexpPattern.Of), accepts: false, excludes: false),
            new RegexpOperation(RejectExcluding.Select(RegexpPattern.Of), accepts: false, excludes: true),
            new RegexpOperation(Accept.Select(RegexpPattern.Of), accepts: true, excludes: false),
            new RegexpOperation(AcceptExcluding.Select(RegexpPattern.Of), accepts: true, excludes: true),
        }.Where(operation => operation.Patterns.Count > 0),
    ];

    /// <summary>Patterns that are keys are bound as text, so they are checked here.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var item in new[] { Accept, Reject, AcceptExcluding, RejectExcluding }.SelectMany(items => items))
        {
            if (item.Value is not IReadOnlyDictionary<string, RegexpOptions> options)
            {
                continue;
            }

            if (options.Count != 1)
            {
                yield return new ValidationResult($"expected one pattern with its path or options, found {options.Count}; put each into an item of its own");
            }

            foreach (var pattern in options.Keys)
            {
                if (Complaint(pattern) is { } complaint)
                {
                    yield return new ValidationResult(complaint);
                }
            }
        }
    }

    private static string? Complaint(string pattern)
    {
        try
        {
            ConfigRegex.Create(pattern);
            return null;
        }
        catch (ArgumentException error)
        {
            return $"\"{pattern}\" is {error.Message}";
        }
    }
}
