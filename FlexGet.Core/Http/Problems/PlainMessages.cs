using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace FlexGet.Core.Http.Problems;

/// <summary>What MVC says of values that do not fit, in the words of all other errors.</summary>
internal sealed class PlainMessages : IValidationMetadataProvider
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "a body is needed here");
        messages.SetMissingBindRequiredValueAccessor(name => $"{name} is required");
        messages.SetMissingKeyOrValueAccessor(() => "a value is needed here");
        messages.SetValueMustNotBeNullAccessor(value => $"'{value}' does not fit here");
        messages.SetValueIsInvalidAccessor(value => $"'{value}' does not fit here");
        messages.SetUnknownValueIsInvalidAccessor(name => $"the value of {name} does not fit");
        messages.SetAttemptedValueIsInvalidAccessor((value, name) => $"'{value}' does not fit {name}");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"'{value}' does not fit here");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "this value does not fit");
        messages.SetValueMustBeANumberAccessor(name => $"{name} is a number");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "this is a number");
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute is { ErrorMessage: null, ErrorMessageResourceName: null } && For(attribute) is { } message)
            {
                attribute.ErrorMessage = message;
            }
        }
    }

    private static string? For(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "{0} is required",
        RangeAttribute { Maximum: int.MaxValue } => "{0} is {1} at least",
        RangeAttribute => "{0} is from {1} to {2}",
        _ => null,
    };
}
