using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace FlexGet.Plugins.Standard.Fields;

/// <summary>When a field is changed.</summary>
internal enum ManipulatePhase
{
    Metainfo,
    Filter,
    Modify,
}

/// <summary>What to put in the place of a match.</summary>
internal sealed partial record Replacement
{
    [Description("What to look for.")]
    public required Regex Regexp { get; init; }

    [Description("What to put there; \\1 or \\g<name> is a group.")]
    public required string Format { get; init; }

    /// <summary>The text with every match replaced.</summary>
    public string Apply(string text) => Regexp.Replace(text, match =>
        Reference().Replace(Format, part => part.Value == "\\\\" ? "\\" : match.Groups[part.Groups["name"].Value].Value));

    [GeneratedRegex(@"\\(?:g<(?<name>\w+)>|(?<name>[0-9]{1,2})|\\)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}

/// <summary>How one field is changed: removed, else taken apart, then replaced in.</summary>
internal sealed record Manipulation : IValidatableObject
{
    [Description("When it happens.")]
    public ManipulatePhase Phase { get; init; }

    [Description("The field whose value is taken; by default the field itself.")]
    public string? From { get; init; }

    [Description("Keep what the groups of this pattern match, or the whole match.")]
    public Regex? Extract { get; init; }

    [Description("What stands between several groups or matches.")]
    public string Separator { get; init; } = " ";

    [Description("Take the field away.")]
    public bool Remove { get; init; }

    [Description("Extract every match instead of the first.")]
    public bool FindAll { get; init; }

    [Description("Replace what a pattern matches.")]
    public Replacement? Replace { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (FindAll && Extract is not null && Extract.GetGroupNumbers().Length > 2)
        {
            yield return new ValidationResult("find_all takes a pattern with one group at most");
        }
    }
}
