using FlexGet.Core.Entries;

namespace FlexGet.Plugins.Standard.Qualities;

/// <summary>What a filter by quality does with entries of one kind.</summary>
internal enum QualityAction
{
    DoNothing,
    Accept,
    Reject,
}

/// <summary>Carries actions out.</summary>
internal static class QualityActions
{
    public static void ApplyTo(this QualityAction action, Entry entry, string reason)
    {
        switch (action)
        {
            case QualityAction.Accept:
                entry.Accept(reason);
                break;
            case QualityAction.Reject:
                entry.Reject(reason);
                break;
            case QualityAction.DoNothing:
                break;
        }
    }
}
