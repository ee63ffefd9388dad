using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using FlexGet.Core.Titles;
using Newtonsoft.Json;

namespace FlexGet.Plugins.Standard.Qualities;

/// <summary>Where a component of qualities is moved to.</summary>
internal sealed record QualityPlace : IValidatableObject
{
    [Description("The component that it becomes a little better than.")]
    public QualityComponent? Above { get; init; }

    [Description("The component that it becomes a little worse than.")]
    public QualityComponent? Below { get; init; }

    /// <summary>The one of the two that is there: see <see cref="Validate"/>.</summary>
    [JsonIgnore]
    public QualityComponent Other => Above ?? Below ?? throw new InvalidOperationException("a place names its neighbour");

    /// <summary>The key that this stands under is the component that is moved.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Above is null == Below is null)
        {
            yield return new ValidationResult("expected either above or below");
        }
        else if (validationContext.MemberName is { } name
            && QualityComponent.TryParse(name, out var moved, out _)
            && moved.Kind != Other.Kind)
        {
            yield return new ValidationResult($"{moved} and {Other} cannot be compared: one is a {Word(moved)}, the other a {Word(Other)}");
        }
    }

    private static string Word(QualityComponent component) => component.Kind switch
    {
        QualityKind.Resolution => "resolution",
        QualityKind.Source => "source",
        QualityKind.Codec => "codec",
        QualityKind.ColorRange => "range of colours",
        QualityKind.Audio => "kind of audio",
        _ => throw new InvalidOperationException($"{component.Kind} is not a kind of component"),
    };
}
