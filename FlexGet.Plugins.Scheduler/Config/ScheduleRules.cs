using System.ComponentModel.DataAnnotations;
using FlexGet.Plugins.Scheduler.Times;

namespace FlexGet.Plugins.Scheduler.Config;

/// <summary>Holds a field of a schedule to what its unit allows.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CronTextAttribute(CronUnit unit) : ValidationAttribute
{
    public CronUnit Unit { get; } = unit;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not string text || CronField.TryParse(text, Unit, out _, out var error) ? ValidationResult.Success : new ValidationResult(error);
}

/// <summary>Holds a text to the names of time zones that this machine knows.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeZoneNameAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not string name || TimeZoneInfo.TryFindSystemTimeZoneById(name, out _)
            ? ValidationResult.Success
            : new ValidationResult($"'{name}' is not a time zone; expected a name such as Europe/Berlin");
}
