using System.ComponentModel.DataAnnotations;

namespace FlexGet.Core.Schemas.Plans;

/// <summary>Holds the values of a record against the attributes of its members, and the record against its own rules.</summary>
internal static class RecordRules
{
    /// <param name="member">Whose rules count.</param>
    /// <param name="value">Its value.</param>
    /// <param name="node">Where that stands.</param>
    /// <param name="binding">Collects what is wrong.</param>
    /// <param name="isShort">True when the node stands for the whole record, so that there is no key to name.</param>
    public static void Check(RecordMember member, object? value, ConfigNode node, Binding binding, bool isShort)
    {
        foreach (var rule in member.Rules)
        {
            if (rule.IsValid(value))
            {
                continue;
            }

            if (isShort)
            {
                binding.Report(node, rule.FormatErrorMessage(member.Name));
            }
            else
            {
                binding.ReportKey(node, member.Name, rule.FormatErrorMessage(member.Name));
            }
        }
    }

    /// <summary>
    /// Rules over several keys: a config that is an <see cref="IValidatableObject"/> states them itself. It is told the key that it
    /// stands under, for mappings whose keys say something.
    /// </summary>
    public static void CheckWhole(object record, ConfigNode node, Binding binding)
    {
        if (record is not IValidatableObject whole)
        {
            return;
        }

        foreach (var found in whole.Validate(new ValidationContext(record) { MemberName = binding.Key }))
        {
            binding.Report(node, found.ErrorMessage ?? "is not valid");
        }
    }
}
