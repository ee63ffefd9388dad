using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using FlexGet.Core.Schemas;
using FlexGet.Core.Templating;

namespace FlexGet.Plugins.Standard.Filters.Sorting;

/// <summary>One thing that entries are sorted by.</summary>
internal sealed record SortByConfig : IValidatableObject
{
    [Shorthand]
    [Description("A field, or an expression of fields.")]
    public TemplateExpression? Field { get; init; }

    [Description("Highest first; without a field, the order of the inputs turned round.")]
    public bool Reverse { get; init; }

    [Description("Leaves out a leading the, a or an; or what an own pattern matches.")]
    public OneOf<bool, Regex> IgnoreArticles { get; init; } = new(false);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Field is null && !Reverse)
        {
            yield return new ValidationResult("expected a field, or reverse: yes");
        }
    }
}
